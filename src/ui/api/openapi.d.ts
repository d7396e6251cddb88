// Generated from the server's routes by `npm run generate`.
export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/anonymous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-up/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Answers the same whether or not there is such an account. */
        post: operations["askPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeName"];
        trace?: never;
    };
    "/api/v1/accounts/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Signs everybody else out; this browser gets a new session. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deleteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete: operations["revokeOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One JSON document with everything. */
        get: operations["exportMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importMine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feature-flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["myFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feature-flags/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For operators; there is nothing here for anybody else. */
        get: operations["listFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feature-flags/all/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For operators. Other processes follow within three seconds. */
        put: operations["changeFlag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-bank/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-bank/competencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCompetencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-bank/warm-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWarmUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-bank/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getQuestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviewer/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPersonas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speech/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSpeechCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speech/transcriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transcribeAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInterviews"];
        put?: never;
        post: operations["createInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInterview"];
        put?: never;
        post?: never;
        delete: operations["deleteInterview"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/tape": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readTape"];
        put?: never;
        post: operations["appendToTape"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/tape.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadTape"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRecordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRecording"];
        put?: never;
        post?: never;
        delete: operations["deleteRecording"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRecordingMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording/{id}/thumbnails/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getThumbnail"];
        put: operations["putThumbnail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/{id}/transcript.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadTranscript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/{id}/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress/tapes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTapes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteUpload"];
        options?: never;
        head?: never;
        patch: operations["appendUpload"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ErrorInput: {
            code: string;
            message: string;
            requestId: string;
            issues?: {
                path: string;
                message: string;
            }[];
            details?: {
                [key: string]: unknown;
            };
        };
        PersonInput: {
            id: string;
            name: string;
            email: string | null;
            isGuest: boolean;
            isOperator: boolean;
        };
        MeInput: {
            person: components["schemas"]["PersonInput"] | null;
        };
        SignUpInput: {
            name: string;
            email: string;
            password: string;
        };
        SignInInput: {
            email: string;
            password: string;
        };
        AskResetInput: {
            email: string;
        };
        ResetPasswordInput: {
            token: string;
            newPassword: string;
        };
        ChangeNameInput: {
            name: string;
        };
        ChangeEmailInput: {
            email: string;
            password: string;
        };
        ChangePasswordInput: {
            currentPassword: string;
            newPassword: string;
        };
        DeleteAccountInput: {
            /** @constant */
            confirm: "delete";
            password?: string;
        };
        AccountDeletionInput: {
            complete: boolean;
        };
        AccountSessionInput: {
            id: string;
            device: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            isThisOne: boolean;
        };
        AccountSessionsInput: {
            sessions: components["schemas"]["AccountSessionInput"][];
        };
        PersonExportInput: {
            /** @constant */
            format: "greenroom-export";
            /** @constant */
            version: 1;
            sections: {
                [key: string]: unknown;
            };
        };
        ImportReportInput: {
            imported: {
                section: string;
                count: number;
            }[];
            notImported: string[];
        };
        MyFlagsInput: {
            flags: {
                [key: string]: boolean;
            };
        };
        FlagChangeInput: {
            enabled: boolean;
            share: number;
            people: string[];
        };
        FlagInput: {
            enabled: boolean;
            share: number;
            people: string[];
            key: string;
            description: string;
            updatedAt: string | null;
            updatedBy: string | null;
        };
        FlagListInput: {
            flags: components["schemas"]["FlagInput"][];
        };
        PersonaListInput: {
            personas: {
                id: string;
                name: string;
                title: string;
                blurb: string;
                traits: {
                    warmth: number;
                    probing: number;
                    patience: number;
                    formality: number;
                };
                voice: {
                    pitch: number;
                    rate: number;
                };
            }[];
        };
        NewInterviewInput: {
            /** Format: uuid */
            id: string;
            roleSlug: string;
            /** @enum {string} */
            level: "intern" | "mid" | "senior" | "lead";
            lengthMinutes: number;
            personaId: string;
            /** @enum {string} */
            mode: "coached" | "real";
            access: {
                captions: boolean;
                textOnly: boolean;
                extraTime: boolean;
                noCamera: boolean;
            };
            questionIds: string[] | null;
            retryOf: {
                /** Format: uuid */
                interviewId: string;
                questionId: string;
            } | null;
        };
        PlanPreviewInput: {
            questions: {
                id: string;
                topic: string;
                competency: string;
                because: string;
            }[];
        };
        InterviewInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planned" | "live" | "ended";
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            highest: number;
            lengthMs: number;
            plan: {
                /** @constant */
                type: "behavioral";
                role: {
                    slug: string;
                    label: string;
                };
                /** @enum {string} */
                level: "intern" | "mid" | "senior" | "lead";
                lengthMinutes: number;
                persona: {
                    id: string;
                    name: string;
                    title: string;
                    blurb: string;
                    traits: {
                        warmth: number;
                        probing: number;
                        patience: number;
                        formality: number;
                    };
                    voice: {
                        pitch: number;
                        rate: number;
                    };
                };
                /** @enum {string} */
                mode: "coached" | "real";
                access: {
                    captions: boolean;
                    textOnly: boolean;
                    extraTime: boolean;
                    noCamera: boolean;
                };
                questions: {
                    id: string;
                    competency: string;
                    topic: string;
                    text: string;
                    because: string;
                    followUps: {
                        [key: string]: string[];
                    };
                    strong: string[];
                }[];
                retryOf: {
                    interviewId: string;
                    questionId: string;
                } | null;
            };
        };
        InterviewSummaryInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planned" | "live" | "ended";
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            highest: number;
            lengthMs: number;
            roleLabel: string;
            /** @enum {string} */
            level: "intern" | "mid" | "senior" | "lead";
            lengthMinutes: number;
            /** @enum {string} */
            mode: "coached" | "real";
            personaName: string;
            questionCount: number;
            retryOf: {
                interviewId: string;
                questionId: string;
            } | null;
        };
        InterviewListInput: {
            interviews: components["schemas"]["InterviewSummaryInput"][];
            next: string | null;
        };
        TapeBatchInput: {
            events: {
                seq: number;
                at: number;
                /** @enum {string} */
                by: "candidate" | "interviewer" | "peer" | "system";
                type: string;
                v: number;
                data: {
                    [key: string]: unknown;
                };
            }[];
        };
        TapeAckInput: {
            highest: number;
        };
        TapePartInput: {
            events: {
                seq: number;
                at: number;
                /** @enum {string} */
                by: "candidate" | "interviewer" | "peer" | "system";
                type: string;
                v: number;
                data: {
                    [key: string]: unknown;
                };
            }[];
            highest: number;
        };
        CompetencyInput: {
            /** @enum {string} */
            slug: "ownership" | "problem-solving" | "collaboration" | "communication" | "leadership" | "adaptability" | "results" | "learning" | "judgement" | "motivation";
            label: string;
            description: string;
        };
        QuestionInput: {
            id: string;
            /** @enum {string} */
            competency: "ownership" | "problem-solving" | "collaboration" | "communication" | "leadership" | "adaptability" | "results" | "learning" | "judgement" | "motivation";
            levels: ("intern" | "mid" | "senior" | "lead")[];
            topic: string;
            text: string;
            intent: string;
            followUps: {
                [key: string]: string[];
            };
            strong: string[];
            traps: string[];
            difficulty: number;
            roles: string[];
            warmUp: boolean;
        };
        RoleListInput: {
            roles: {
                slug: string;
                label: string;
            }[];
        };
        CompetencyListInput: {
            competencies: components["schemas"]["CompetencyInput"][];
        };
        WarmUpListInput: {
            questions: {
                id: string;
                topic: string;
                text: string;
            }[];
        };
        PassageInput: {
            questionId: string;
            turn: number;
            start: number;
            end: number;
            text: string;
            atMs: number;
            /** @enum {string} */
            timing: "word" | "turn";
        };
        EvidenceInput: {
            questionId: string;
            turn: number;
            start: number;
            end: number;
            text: string;
            atMs: number;
            /** @enum {string} */
            timing: "word" | "turn";
            /** @enum {string} */
            kind: "situation" | "task" | "action" | "result" | "learning" | "filler" | "self-repair" | "number" | "measured-result" | "own-action" | "shared-action" | "habit" | "trade-off" | "hedge" | "vague";
            detail: string | null;
            confidence: number | null;
        };
        TurnReportInput: {
            turn: number;
            /** @enum {string} */
            kind: "answer" | "follow-up";
            asked: {
                atMs: number;
                endMs: number;
                lead: string | null;
                text: string;
                slot: ("situation" | "task" | "action" | "result" | "measure" | "learning" | "ownership" | "episode" | "tradeOff") | null;
                because: string;
            };
            /** @enum {string} */
            how: "voice" | "typing";
            startMs: number;
            endMs: number;
            why: ("done" | "silence" | "skipped" | "time" | "ended") | null;
            text: string | null;
            source: ("typed" | "speech" | "gist" | "corrected") | null;
            engine: string | null;
            words: {
                text: string;
                start: number;
                end: number;
                confidence: number | null;
            }[] | null;
            sentences: {
                questionId: string;
                turn: number;
                start: number;
                end: number;
                text: string;
                atMs: number;
                /** @enum {string} */
                timing: "word" | "turn";
                part: ("situation" | "task" | "action" | "result" | "learning") | null;
            }[];
            wordCount: number | null;
            fillerCount: number | null;
            timing: {
                answerMs: number | null;
                speakingMs: number | null;
                voice: {
                    startMs: number;
                    endMs: number;
                }[] | null;
                pauses: {
                    startMs: number;
                    endMs: number;
                }[] | null;
                wordsPerMinute: number | null;
                paceCurve: {
                    atMs: number;
                    wordsPerMinute: number;
                }[] | null;
            };
            gates: {
                code: string;
                because: string;
            }[];
        };
        QuestionReportInput: {
            id: string;
            number: number;
            competency: string;
            topic: string;
            text: string;
            strong: string[];
            startMs: number;
            endMs: number;
            turns: components["schemas"]["TurnReportInput"][];
            notEnough: {
                code: string;
                because: string;
            } | null;
            told: ("situation" | "task" | "action" | "result" | "learning")[];
            gaps: {
                /** @enum {string} */
                slot: "situation" | "task" | "action" | "result" | "measure" | "learning" | "ownership" | "episode" | "tradeOff";
                strength: number;
                because: string;
                closedInTurn: number | null;
            }[];
            counts: {
                words: number | null;
                fillers: number | null;
                numbers: number | null;
                measuredResults: number | null;
                ownActions: number | null;
                sharedActions: number | null;
                answerMs: number | null;
                speakingMs: number | null;
                longPauses: number | null;
                wordsPerMinute: number | null;
            };
            notMeasured: {
                signal: string;
                because: string;
            }[];
        };
        ChangeInput: {
            /** @enum {string} */
            topic: "situation" | "task" | "action" | "result" | "measure" | "learning" | "ownership" | "episode" | "tradeOff" | "fillers" | "pace" | "length";
            questionId: string;
            questionNumber: number;
            title: string;
            why: string;
            quotes: {
                questionId: string;
                turn: number;
                start: number;
                end: number;
                text: string;
                atMs: number;
                /** @enum {string} */
                timing: "word" | "turn";
                note: string;
            }[];
            frame: ({
                /** @constant */
                kind: "own";
                passage: components["schemas"]["PassageInput"];
            } | {
                /** @constant */
                kind: "join";
                text: string;
            } | {
                /** @constant */
                kind: "blank";
                label: string;
            })[];
            weight: number;
            foundIn: number;
        };
        StrengthInput: {
            topic: string;
            title: string;
            quote: {
                questionId: string;
                turn: number;
                start: number;
                end: number;
                text: string;
                atMs: number;
                /** @enum {string} */
                timing: "word" | "turn";
                note: string;
            };
        };
        ReportInput: {
            interviewId: string;
            /** @constant */
            engine: "greenroom-rules";
            version: string;
            highest: number;
            /** @enum {string} */
            status: "planned" | "live" | "ended";
            lengthMs: number;
            verdict: string;
            change: components["schemas"]["ChangeInput"] | null;
            strength: components["schemas"]["StrengthInput"] | null;
            notEnough: string | null;
            questions: components["schemas"]["QuestionReportInput"][];
            plannedQuestions: number;
            evidence: components["schemas"]["EvidenceInput"][];
            recordings: {
                recordingId: string;
                startMs: number;
                endMs: number;
            }[];
            ledger: {
                signal: string;
                found: string | null;
                how: string;
                sureness: ("sure" | "fairly sure" | "a lower bound") | null;
            }[];
            unreadableEvents: number;
        };
        InterviewExportInput: {
            /** @constant */
            format: "greenroom-interview-1";
            /** Format: date-time */
            exportedAt: string;
            interview: components["schemas"]["InterviewInput"];
            tape: {
                seq: number;
                at: number;
                /** @enum {string} */
                by: "candidate" | "interviewer" | "peer" | "system";
                type: string;
                v: number;
                data: {
                    [key: string]: unknown;
                };
            }[];
            report: components["schemas"]["ReportInput"];
        };
        TapeCardInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planned" | "live" | "ended";
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            lengthMs: number;
            personaName: string;
            roleLabel: string;
            isRetry: boolean;
            answered: number;
            planned: number;
            headline: string | null;
            recorded: boolean;
        };
        NextActionInput: {
            /** @constant */
            kind: "first";
        } | {
            /** @constant */
            kind: "resume";
            tape: components["schemas"]["TapeCardInput"];
            textOnly: boolean;
        } | {
            /** @constant */
            kind: "retry";
            /** Format: uuid */
            interviewId: string;
            topic: string;
            change: components["schemas"]["ChangeInput"];
            inTapes: number;
            ofTapes: number;
            settings: {
                roleSlug: string;
                /** @enum {string} */
                level: "intern" | "mid" | "senior" | "lead";
                personaId: string;
                /** @enum {string} */
                mode: "coached" | "real";
                access: {
                    captions: boolean;
                    textOnly: boolean;
                    extraTime: boolean;
                    noCamera: boolean;
                };
            };
        } | {
            /** @constant */
            kind: "new";
            because: string;
        };
        TodayInput: {
            next: components["schemas"]["NextActionInput"];
            week: {
                days: {
                    /** Format: date */
                    date: string;
                    practised: boolean;
                    isToday: boolean;
                }[];
                practised: number;
            };
            recent: components["schemas"]["TapeCardInput"][];
            hasMore: boolean;
            trend: {
                points: {
                    /** Format: uuid */
                    interviewId: string;
                    /** Format: date-time */
                    at: string;
                    answers: number;
                    measured: number;
                    ended: number;
                    words: number | null;
                    low: number;
                    high: number;
                }[];
                says: string;
            };
        };
        TapePageInput: {
            tapes: components["schemas"]["TapeCardInput"][];
            next: string | null;
        };
        RecordingInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            interviewId: string;
            /** @enum {string} */
            kind: "video" | "audio";
            mimeType: string;
            bytes: number;
            /** @enum {string} */
            status: "uploading" | "processing" | "ready" | "failed";
            problem: string | null;
            durationMs: number | null;
            startedAtMs: number;
            thumbnails: {
                everyMs: number;
                indices: number[];
            };
        };
        SpeechCapabilitiesInput: {
            transcription: {
                available: boolean;
                engine: string | null;
                leavesServerTo: string | null;
            };
        };
        TranscriptionInput: {
            text: string;
            words: {
                text: string;
                start: number;
                end: number;
                confidence: number | null;
            }[] | null;
            engine: string;
            durationMs: number;
        };
        HealthInput: {
            /** @enum {string} */
            status: "ok" | "degraded";
            version: string;
            /** @enum {string} */
            database: "ok" | "away";
        };
        Error: {
            code: string;
            message: string;
            requestId: string;
            issues?: {
                path: string;
                message: string;
            }[];
            details?: {
                [key: string]: unknown;
            };
        };
        Person: {
            id: string;
            name: string;
            email: string | null;
            isGuest: boolean;
            isOperator: boolean;
        };
        Me: {
            person: components["schemas"]["Person"] | null;
        };
        SignUp: {
            name: string;
            /** Format: email */
            email: string;
            password: string;
        };
        SignIn: {
            /** Format: email */
            email: string;
            password: string;
        };
        AskReset: {
            /** Format: email */
            email: string;
        };
        ResetPassword: {
            token: string;
            newPassword: string;
        };
        ChangeName: {
            name: string;
        };
        ChangeEmail: {
            /** Format: email */
            email: string;
            password: string;
        };
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
        };
        DeleteAccount: {
            /** @constant */
            confirm: "delete";
            password?: string;
        };
        AccountDeletion: {
            complete: boolean;
        };
        AccountSession: {
            id: string;
            device: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            isThisOne: boolean;
        };
        AccountSessions: {
            sessions: components["schemas"]["AccountSession"][];
        };
        PersonExport: {
            /** @constant */
            format: "greenroom-export";
            /** @constant */
            version: 1;
            sections: {
                [key: string]: unknown;
            };
        };
        ImportReport: {
            imported: {
                section: string;
                count: number;
            }[];
            notImported: string[];
        };
        MyFlags: {
            flags: {
                [key: string]: boolean;
            };
        };
        FlagChange: {
            enabled: boolean;
            share: number;
            people: string[];
        };
        Flag: {
            enabled: boolean;
            share: number;
            people: string[];
            key: string;
            description: string;
            updatedAt: string | null;
            updatedBy: string | null;
        };
        FlagList: {
            flags: components["schemas"]["Flag"][];
        };
        PersonaList: {
            personas: {
                id: string;
                name: string;
                title: string;
                blurb: string;
                traits: {
                    warmth: number;
                    probing: number;
                    patience: number;
                    formality: number;
                };
                voice: {
                    pitch: number;
                    rate: number;
                };
            }[];
        };
        NewInterview: {
            /** Format: uuid */
            id: string;
            roleSlug: string;
            /** @enum {string} */
            level: "intern" | "mid" | "senior" | "lead";
            lengthMinutes: number;
            personaId: string;
            /** @enum {string} */
            mode: "coached" | "real";
            access: {
                captions: boolean;
                textOnly: boolean;
                extraTime: boolean;
                noCamera: boolean;
            };
            questionIds: string[] | null;
            retryOf: {
                /** Format: uuid */
                interviewId: string;
                questionId: string;
            } | null;
        };
        PlanPreview: {
            questions: {
                id: string;
                topic: string;
                competency: string;
                because: string;
            }[];
        };
        Interview: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planned" | "live" | "ended";
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            highest: number;
            lengthMs: number;
            plan: {
                /** @constant */
                type: "behavioral";
                role: {
                    slug: string;
                    label: string;
                };
                /** @enum {string} */
                level: "intern" | "mid" | "senior" | "lead";
                lengthMinutes: number;
                persona: {
                    id: string;
                    name: string;
                    title: string;
                    blurb: string;
                    traits: {
                        warmth: number;
                        probing: number;
                        patience: number;
                        formality: number;
                    };
                    voice: {
                        pitch: number;
                        rate: number;
                    };
                };
                /** @enum {string} */
                mode: "coached" | "real";
                access: {
                    captions: boolean;
                    textOnly: boolean;
                    extraTime: boolean;
                    noCamera: boolean;
                };
                questions: {
                    id: string;
                    competency: string;
                    topic: string;
                    text: string;
                    because: string;
                    followUps: {
                        [key: string]: string[];
                    };
                    strong: string[];
                }[];
                retryOf: {
                    interviewId: string;
                    questionId: string;
                } | null;
            };
        };
        InterviewSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planned" | "live" | "ended";
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            highest: number;
            lengthMs: number;
            roleLabel: string;
            /** @enum {string} */
            level: "intern" | "mid" | "senior" | "lead";
            lengthMinutes: number;
            /** @enum {string} */
            mode: "coached" | "real";
            personaName: string;
            questionCount: number;
            retryOf: {
                interviewId: string;
                questionId: string;
            } | null;
        };
        InterviewList: {
            interviews: components["schemas"]["InterviewSummary"][];
            next: string | null;
        };
        TapeBatch: {
            events: {
                seq: number;
                at: number;
                /** @enum {string} */
                by: "candidate" | "interviewer" | "peer" | "system";
                type: string;
                v: number;
                data: {
                    [key: string]: unknown;
                };
            }[];
        };
        TapeAck: {
            highest: number;
        };
        TapePart: {
            events: {
                seq: number;
                at: number;
                /** @enum {string} */
                by: "candidate" | "interviewer" | "peer" | "system";
                type: string;
                v: number;
                data: {
                    [key: string]: unknown;
                };
            }[];
            highest: number;
        };
        Competency: {
            /** @enum {string} */
            slug: "ownership" | "problem-solving" | "collaboration" | "communication" | "leadership" | "adaptability" | "results" | "learning" | "judgement" | "motivation";
            label: string;
            description: string;
        };
        Question: {
            id: string;
            /** @enum {string} */
            competency: "ownership" | "problem-solving" | "collaboration" | "communication" | "leadership" | "adaptability" | "results" | "learning" | "judgement" | "motivation";
            levels: ("intern" | "mid" | "senior" | "lead")[];
            topic: string;
            text: string;
            intent: string;
            followUps: {
                [key: string]: string[];
            };
            strong: string[];
            traps: string[];
            difficulty: number;
            roles: string[];
            warmUp: boolean;
        };
        RoleList: {
            roles: {
                slug: string;
                label: string;
            }[];
        };
        CompetencyList: {
            competencies: components["schemas"]["Competency"][];
        };
        WarmUpList: {
            questions: {
                id: string;
                topic: string;
                text: string;
            }[];
        };
        Passage: {
            questionId: string;
            turn: number;
            start: number;
            end: number;
            text: string;
            atMs: number;
            /** @enum {string} */
            timing: "word" | "turn";
        };
        Evidence: {
            questionId: string;
            turn: number;
            start: number;
            end: number;
            text: string;
            atMs: number;
            /** @enum {string} */
            timing: "word" | "turn";
            /** @enum {string} */
            kind: "situation" | "task" | "action" | "result" | "learning" | "filler" | "self-repair" | "number" | "measured-result" | "own-action" | "shared-action" | "habit" | "trade-off" | "hedge" | "vague";
            detail: string | null;
            confidence: number | null;
        };
        TurnReport: {
            turn: number;
            /** @enum {string} */
            kind: "answer" | "follow-up";
            asked: {
                atMs: number;
                endMs: number;
                lead: string | null;
                text: string;
                slot: ("situation" | "task" | "action" | "result" | "measure" | "learning" | "ownership" | "episode" | "tradeOff") | null;
                because: string;
            };
            /** @enum {string} */
            how: "voice" | "typing";
            startMs: number;
            endMs: number;
            why: ("done" | "silence" | "skipped" | "time" | "ended") | null;
            text: string | null;
            source: ("typed" | "speech" | "gist" | "corrected") | null;
            engine: string | null;
            words: {
                text: string;
                start: number;
                end: number;
                confidence: number | null;
            }[] | null;
            sentences: {
                questionId: string;
                turn: number;
                start: number;
                end: number;
                text: string;
                atMs: number;
                /** @enum {string} */
                timing: "word" | "turn";
                part: ("situation" | "task" | "action" | "result" | "learning") | null;
            }[];
            wordCount: number | null;
            fillerCount: number | null;
            timing: {
                answerMs: number | null;
                speakingMs: number | null;
                voice: {
                    startMs: number;
                    endMs: number;
                }[] | null;
                pauses: {
                    startMs: number;
                    endMs: number;
                }[] | null;
                wordsPerMinute: number | null;
                paceCurve: {
                    atMs: number;
                    wordsPerMinute: number;
                }[] | null;
            };
            gates: {
                code: string;
                because: string;
            }[];
        };
        QuestionReport: {
            id: string;
            number: number;
            competency: string;
            topic: string;
            text: string;
            strong: string[];
            startMs: number;
            endMs: number;
            turns: components["schemas"]["TurnReport"][];
            notEnough: {
                code: string;
                because: string;
            } | null;
            told: ("situation" | "task" | "action" | "result" | "learning")[];
            gaps: {
                /** @enum {string} */
                slot: "situation" | "task" | "action" | "result" | "measure" | "learning" | "ownership" | "episode" | "tradeOff";
                strength: number;
                because: string;
                closedInTurn: number | null;
            }[];
            counts: {
                words: number | null;
                fillers: number | null;
                numbers: number | null;
                measuredResults: number | null;
                ownActions: number | null;
                sharedActions: number | null;
                answerMs: number | null;
                speakingMs: number | null;
                longPauses: number | null;
                wordsPerMinute: number | null;
            };
            notMeasured: {
                signal: string;
                because: string;
            }[];
        };
        Change: {
            /** @enum {string} */
            topic: "situation" | "task" | "action" | "result" | "measure" | "learning" | "ownership" | "episode" | "tradeOff" | "fillers" | "pace" | "length";
            questionId: string;
            questionNumber: number;
            title: string;
            why: string;
            quotes: {
                questionId: string;
                turn: number;
                start: number;
                end: number;
                text: string;
                atMs: number;
                /** @enum {string} */
                timing: "word" | "turn";
                note: string;
            }[];
            frame: ({
                /** @constant */
                kind: "own";
                passage: components["schemas"]["Passage"];
            } | {
                /** @constant */
                kind: "join";
                text: string;
            } | {
                /** @constant */
                kind: "blank";
                label: string;
            })[];
            weight: number;
            foundIn: number;
        };
        Strength: {
            topic: string;
            title: string;
            quote: {
                questionId: string;
                turn: number;
                start: number;
                end: number;
                text: string;
                atMs: number;
                /** @enum {string} */
                timing: "word" | "turn";
                note: string;
            };
        };
        Report: {
            interviewId: string;
            /** @constant */
            engine: "greenroom-rules";
            version: string;
            highest: number;
            /** @enum {string} */
            status: "planned" | "live" | "ended";
            lengthMs: number;
            verdict: string;
            change: components["schemas"]["Change"] | null;
            strength: components["schemas"]["Strength"] | null;
            notEnough: string | null;
            questions: components["schemas"]["QuestionReport"][];
            plannedQuestions: number;
            evidence: components["schemas"]["Evidence"][];
            recordings: {
                recordingId: string;
                startMs: number;
                endMs: number;
            }[];
            ledger: {
                signal: string;
                found: string | null;
                how: string;
                sureness: ("sure" | "fairly sure" | "a lower bound") | null;
            }[];
            unreadableEvents: number;
        };
        InterviewExport: {
            /** @constant */
            format: "greenroom-interview-1";
            /** Format: date-time */
            exportedAt: string;
            interview: components["schemas"]["Interview"];
            tape: {
                seq: number;
                at: number;
                /** @enum {string} */
                by: "candidate" | "interviewer" | "peer" | "system";
                type: string;
                v: number;
                data: {
                    [key: string]: unknown;
                };
            }[];
            report: components["schemas"]["Report"];
        };
        TapeCard: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "planned" | "live" | "ended";
            /** Format: date-time */
            createdAt: string;
            startedAt: string | null;
            lengthMs: number;
            personaName: string;
            roleLabel: string;
            isRetry: boolean;
            answered: number;
            planned: number;
            headline: string | null;
            recorded: boolean;
        };
        NextAction: {
            /** @constant */
            kind: "first";
        } | {
            /** @constant */
            kind: "resume";
            tape: components["schemas"]["TapeCard"];
            textOnly: boolean;
        } | {
            /** @constant */
            kind: "retry";
            /** Format: uuid */
            interviewId: string;
            topic: string;
            change: components["schemas"]["Change"];
            inTapes: number;
            ofTapes: number;
            settings: {
                roleSlug: string;
                /** @enum {string} */
                level: "intern" | "mid" | "senior" | "lead";
                personaId: string;
                /** @enum {string} */
                mode: "coached" | "real";
                access: {
                    captions: boolean;
                    textOnly: boolean;
                    extraTime: boolean;
                    noCamera: boolean;
                };
            };
        } | {
            /** @constant */
            kind: "new";
            because: string;
        };
        Today: {
            next: components["schemas"]["NextAction"];
            week: {
                days: {
                    /** Format: date */
                    date: string;
                    practised: boolean;
                    isToday: boolean;
                }[];
                practised: number;
            };
            recent: components["schemas"]["TapeCard"][];
            hasMore: boolean;
            trend: {
                points: {
                    /** Format: uuid */
                    interviewId: string;
                    /** Format: date-time */
                    at: string;
                    answers: number;
                    measured: number;
                    ended: number;
                    words: number | null;
                    low: number;
                    high: number;
                }[];
                says: string;
            };
        };
        TapePage: {
            tapes: components["schemas"]["TapeCard"][];
            next: string | null;
        };
        Recording: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            interviewId: string;
            /** @enum {string} */
            kind: "video" | "audio";
            mimeType: string;
            bytes: number;
            /** @enum {string} */
            status: "uploading" | "processing" | "ready" | "failed";
            problem: string | null;
            durationMs: number | null;
            startedAtMs: number;
            thumbnails: {
                everyMs: number;
                indices: number[];
            };
        };
        SpeechCapabilities: {
            transcription: {
                available: boolean;
                engine: string | null;
                leavesServerTo: string | null;
            };
        };
        Transcription: {
            text: string;
            words: {
                text: string;
                start: number;
                end: number;
                confidence: number | null;
            }[] | null;
            engine: string;
            durationMs: number;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "degraded";
            version: string;
            /** @enum {string} */
            database: "ok" | "away";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    beGuest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    askPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskResetInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    changeName: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNameInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteAccountInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDeletion"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSessions"];
                };
            };
        };
    };
    revokeOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    exportMine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    importMine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonExportInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    myFlags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyFlags"];
                };
            };
        };
    };
    listFlags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagList"];
                };
            };
        };
    };
    changeFlag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flag"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
        };
    };
    listCompetencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetencyList"];
                };
            };
        };
    };
    listWarmUps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarmUpList"];
                };
            };
        };
    };
    getQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Question"];
                };
            };
        };
    };
    listPersonas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaList"];
                };
            };
        };
    };
    getSpeechCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeechCapabilities"];
                };
            };
        };
    };
    transcribeAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transcription"];
                };
            };
        };
    };
    listInterviews: {
        parameters: {
            query?: {
                limit?: number;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewList"];
                };
            };
        };
    };
    createInterview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInterviewInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
        };
    };
    previewInterview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInterviewInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreview"];
                };
            };
        };
    };
    getInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
        };
    };
    deleteInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    readTape: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TapePart"];
                };
            };
        };
    };
    appendToTape: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TapeBatchInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TapeAck"];
                };
            };
        };
    };
    downloadTape: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listRecordings: {
        parameters: {
            query: {
                interviewId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"][];
                };
            };
        };
    };
    getRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"];
                };
            };
        };
    };
    deleteRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    getRecordingMedia: {
        parameters: {
            query?: {
                download?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    putThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    downloadTranscript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    exportInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewExport"];
                };
            };
        };
    };
    getToday: {
        parameters: {
            query?: {
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
        };
    };
    listTapes: {
        parameters: {
            query?: {
                limit?: number;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TapePage"];
                };
            };
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header: {
                "upload-metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
