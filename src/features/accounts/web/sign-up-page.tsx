import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api, unwrap } from '../../../ui/api/client.ts';
import { EmptyState, LinkButton, TextField } from '../../../ui/index.ts';
import { useEnter } from './forms/enter.ts';
import { useFormProblem } from './forms/form-problem.ts';
import { PasswordField } from './forms/password-field.tsx';
import { ProblemForm } from './forms/problem-form.tsx';
import { useMe, useTapeCount, yourTapes } from './me.ts';
import './enter-page.css';

export const meta = () => [{ title: 'Sign up · Greenroom' }];

const codes = { 'accounts/email-taken': 'email' };

interface Values {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Unknown counts as open: the server has the last word. */
function useSignUpIsOpen(): boolean {
  const { data } = useQuery({
    queryKey: ['feature-flags', 'mine'],
    queryFn: () => unwrap(api.GET('/api/v1/feature-flags')),
  });
  return data?.flags['accounts.sign-up'] ?? true;
}

export default function SignUpPage() {
  const { data: person } = useMe();
  const isGuest = person?.isGuest ?? false;
  const count = useTapeCount(isGuest);
  const isOpen = useSignUpIsOpen();
  const [params] = useSearchParams();
  const enter = useEnter((body: Values) => unwrap(api.POST('/api/auth/sign-up/email', { body })));
  const problem = useFormProblem(enter.error, codes);
  const signIn = { pathname: '/sign-in', search: params.toString() };
  if (!isOpen) {
    return (
      <div className="enter-page">
        <h1>Sign up</h1>
        <EmptyState
          title="New accounts are closed here"
          action={
            <LinkButton to="/setup" variant="primary">
              Practise as a guest
            </LinkButton>
          }
        >
          Whoever runs this Greenroom has switched them off. You can practise as a guest, and people with an
          account can <Link to={signIn}>sign in</Link>.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="enter-page">
      <header>
        <h1>Sign up</h1>
        <p className="muted">
          {isGuest && count
            ? `Keeps ${yourTapes(count)}, and opens ${count === 1 ? 'it' : 'them'} on any device.`
            : 'Keeps what you make, and opens it on any device.'}
        </p>
      </header>
      <ProblemForm
        submit="Sign up"
        busy={enter.isPending}
        problem={problem}
        onSubmit={({ name = '', email = '', password = '' }) => enter.mutate({ name, email, password })}
      >
        <TextField name="name" label="Name" autoComplete="name" error={problem.fields.name} />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          hint="To sign in, and to send you a link when you forget your password. Nothing else."
          error={problem.fields.email}
        />
        <PasswordField name="password" label="Password" isNew error={problem.fields.password} />
      </ProblemForm>
      <p className="other small">
        Already have an account? <Link to={signIn}>Sign in</Link>
        {isGuest && count ? ', and they move there' : ''}.
      </p>
    </div>
  );
}
