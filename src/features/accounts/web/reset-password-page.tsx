import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, unwrap } from '../../../ui/api/client.ts';
import { TextField, toast } from '../../../ui/index.ts';
import { useFormProblem } from './forms/form-problem.ts';
import { PasswordField } from './forms/password-field.tsx';
import { ProblemForm } from './forms/problem-form.tsx';
import './enter-page.css';

export const meta = () => [
  { title: 'New password · Greenroom' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function ResetPasswordPage() {
  const [params] = useSearchParams();
  const token = params.get('token');
  return <div className="enter-page">{token ? <NewPassword token={token} /> : <AskForLink />}</div>;
}

function AskForLink() {
  const ask = useMutation({
    mutationFn: (email: string) => unwrap(api.POST('/api/auth/request-password-reset', { body: { email } })),
  });
  const problem = useFormProblem(ask.error);
  if (ask.isSuccess) {
    return (
      <div className="sent" role="status">
        <h1>Look into your mail</h1>
        <p className="muted">
          If {ask.variables} has an account here, a link is on its way. It works once, for 30 minutes. When
          nothing comes, look into the spam folder, or ask whoever runs this Greenroom.
        </p>
        <p className="small">
          <Link to="/sign-in">Back to sign in</Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <header>
        <h1>Choose a new password</h1>
        <p className="muted">You get a link by mail.</p>
      </header>
      <ProblemForm
        submit="Send the link"
        busy={ask.isPending}
        problem={problem}
        onSubmit={({ email = '' }) => ask.mutate(email)}
        aside={<Link to="/sign-in">Back to sign in</Link>}
      >
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          error={problem.fields.email}
        />
      </ProblemForm>
    </>
  );
}

function NewPassword({ token }: { readonly token: string }) {
  const navigate = useNavigate();
  const reset = useMutation({
    mutationFn: (newPassword: string) =>
      unwrap(api.POST('/api/auth/reset-password', { body: { token, newPassword } })),
    onSuccess: async () => {
      toast('Your password is changed, and you are signed out everywhere. Sign in with the new one.', 'good');
      await navigate('/sign-in', { replace: true });
    },
  });
  const problem = useFormProblem(reset.error);
  return (
    <>
      <header>
        <h1>Choose a new password</h1>
        <p className="muted">It signs you out everywhere else.</p>
      </header>
      <ProblemForm
        submit="Save the password"
        busy={reset.isPending}
        problem={problem}
        onSubmit={({ newPassword = '' }) => reset.mutate(newPassword)}
        aside={<Link to="/reset-password">Ask for another link</Link>}
      >
        <PasswordField name="newPassword" label="New password" isNew error={problem.fields.newPassword} />
      </ProblemForm>
    </>
  );
}
