import { Link, useSearchParams } from 'react-router';
import { api, unwrap } from '../../../ui/api/client.ts';
import { TextField } from '../../../ui/index.ts';
import { useEnter } from './forms/enter.ts';
import { useFormProblem } from './forms/form-problem.ts';
import { PasswordField } from './forms/password-field.tsx';
import { ProblemForm } from './forms/problem-form.tsx';
import { useMe, useTapeCount, yourTapes } from './me.ts';
import './enter-page.css';

export const meta = () => [{ title: 'Sign in · Greenroom' }];

const codes = { 'accounts/wrong-credentials': 'password' };

interface Values {
  readonly email: string;
  readonly password: string;
}

export default function SignInPage() {
  const { data: person } = useMe();
  const isGuest = person?.isGuest ?? false;
  const count = useTapeCount(isGuest);
  const [params] = useSearchParams();
  const enter = useEnter((body: Values) => unwrap(api.POST('/api/auth/sign-in/email', { body })));
  const problem = useFormProblem(enter.error, codes);
  return (
    <div className="enter-page">
      <header>
        <h1>Sign in</h1>
        <p className="muted">
          {isGuest && count
            ? `You are a guest here. Sign in, and ${yourTapes(count)} move to your account.`
            : 'Your tapes, wherever you are.'}
        </p>
      </header>
      <ProblemForm
        submit="Sign in"
        busy={enter.isPending}
        problem={problem}
        onSubmit={({ email = '', password = '' }) => enter.mutate({ email, password })}
        aside={<Link to="/reset-password">Forgot your password?</Link>}
      >
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          error={problem.fields.email}
        />
        <PasswordField name="password" label="Password" error={problem.fields.password} />
      </ProblemForm>
      <p className="other small">
        No account yet? <Link to={{ pathname: '/sign-up', search: params.toString() }}>Sign up</Link>, or go
        on <Link to="/setup">as a guest</Link>.
      </p>
    </div>
  );
}
