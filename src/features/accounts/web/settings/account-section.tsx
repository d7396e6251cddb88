import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, unwrap } from '../../../../ui/api/client.ts';
import { Button, LinkButton, TextField, toast } from '../../../../ui/index.ts';
import { useFormProblem } from '../forms/form-problem.ts';
import { PasswordField } from '../forms/password-field.tsx';
import { ProblemForm } from '../forms/problem-form.tsx';
import { meQuery, type PersonData, useSignOut, useTapeCount, yourTapes } from '../me.ts';

const wrongPassword = { 'accounts/wrong-password': 'password', 'accounts/email-taken': 'email' };
const wrongCurrent = { 'accounts/wrong-password': 'currentPassword' };

/** A line that opens to a form. */
function Change({ what, value, children }: { what: string; value: string; children: React.ReactNode }) {
  return (
    <details className="change">
      <summary>
        <span className="what">{what}</span>
        <span className="value">{value}</span>
        <span className="verb" aria-hidden="true" />
      </summary>
      {children}
    </details>
  );
}

function close(form: HTMLFormElement): void {
  form.reset();
  form.closest('details')?.removeAttribute('open');
}

export function AccountLines({ person }: { readonly person: PersonData }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const keep = ({ person: changed }: { person: PersonData | null }) =>
    client.setQueryData(meQuery.queryKey, changed);
  const name = useMutation({
    mutationFn: (body: { name: string }) => unwrap(api.PATCH('/api/v1/accounts/me', { body })),
    onSuccess: keep,
  });
  const email = useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      unwrap(api.POST('/api/v1/accounts/email', { body })),
    onSuccess: keep,
  });
  const password = useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      unwrap(api.POST('/api/v1/accounts/password', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts', 'sessions'] }),
  });
  const problems = {
    name: useFormProblem(name.error),
    email: useFormProblem(email.error, wrongPassword),
    password: useFormProblem(password.error, wrongCurrent),
  };
  return (
    <>
      <div className="changes">
        <Change what="Name" value={person.name}>
          <ProblemForm
            submit="Save the name"
            busy={name.isPending}
            problem={problems.name}
            onSubmit={(values, form) =>
              name.mutate(
                { name: values.name ?? '' },
                { onSuccess: () => done(form, 'Your name is changed.') },
              )
            }
          >
            <TextField
              name="name"
              label="Name"
              autoComplete="name"
              defaultValue={person.name}
              error={problems.name.fields.name}
            />
          </ProblemForm>
        </Change>
        <Change what="E-mail" value={person.email ?? ''}>
          <ProblemForm
            submit="Save the e-mail"
            busy={email.isPending}
            problem={problems.email}
            onSubmit={(values, form) =>
              email.mutate(
                { email: values.email ?? '', password: values.password ?? '' },
                { onSuccess: () => done(form, 'Your e-mail is changed.') },
              )
            }
          >
            <TextField
              name="email"
              label="New e-mail"
              type="email"
              autoComplete="email"
              error={problems.email.fields.email}
            />
            <PasswordField name="password" label="Your password" error={problems.email.fields.password} />
          </ProblemForm>
        </Change>
        <Change what="Password" value="Not shown">
          <ProblemForm
            submit="Save the password"
            busy={password.isPending}
            problem={problems.password}
            onSubmit={(values, form) =>
              password.mutate(
                { currentPassword: values.currentPassword ?? '', newPassword: values.newPassword ?? '' },
                { onSuccess: () => done(form, 'Your password is changed, and other sessions are ended.') },
              )
            }
          >
            <PasswordField
              name="currentPassword"
              label="Your password now"
              error={problems.password.fields.currentPassword}
            />
            <PasswordField
              name="newPassword"
              label="New password"
              isNew
              error={problems.password.fields.newPassword}
            />
          </ProblemForm>
        </Change>
      </div>
      <div className="actions">
        <Button
          busy={signOut.isPending}
          onClick={() =>
            signOut.mutate(undefined, {
              onSuccess: () => navigate('/'),
              onError: (error) => toast(error.message, 'bad'),
            })
          }
        >
          Sign out
        </Button>
      </div>
    </>
  );
}

function done(form: HTMLFormElement, message: string): void {
  close(form);
  toast(message, 'good');
}

/** What somebody without an account sees instead. */
export function NoAccount({ isGuest }: { readonly isGuest: boolean }) {
  const count = useTapeCount(isGuest);
  return (
    <>
      <p>
        {isGuest
          ? `You are a guest: this browser alone opens ${yourTapes(count)}, for 90 days after you were last here. Sign up, and all of it comes with you.`
          : 'You have not started anything here yet. You can practise without an account; with one you can go on from any device.'}
      </p>
      <div className="actions">
        <LinkButton to="/sign-up?next=/settings" variant="primary">
          Sign up
        </LinkButton>
        <LinkButton to="/sign-in?next=/settings">Sign in</LinkButton>
      </div>
    </>
  );
}
