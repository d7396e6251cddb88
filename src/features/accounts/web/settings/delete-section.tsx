import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, unwrap } from '../../../../ui/api/client.ts';
import { Button, Dialog, toast } from '../../../../ui/index.ts';
import { useFormProblem } from '../forms/form-problem.ts';
import { PasswordField } from '../forms/password-field.tsx';
import { ProblemForm } from '../forms/problem-form.tsx';

const codes = { 'accounts/wrong-password': 'password' };

export function DeleteEverything({ isGuest }: { readonly isGuest: boolean }) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: (password: string | undefined) =>
      unwrap(api.POST('/api/v1/accounts/deletion', { body: { confirm: 'delete', password } })),
    onSuccess: async ({ complete }) => {
      client.clear();
      toast(
        complete ? 'Everything is deleted.' : 'You are out. The last of it is deleted within minutes.',
        'good',
      );
      await navigate('/');
    },
  });
  const problem = useFormProblem(remove.error, codes);
  const what = isGuest ? 'everything you made' : 'your account';
  return (
    <>
      <p>
        Deletes every tape, recording and review, {isGuest ? '' : 'and your account, '}from the database and
        the disk. It cannot be taken back.
      </p>
      <div className="actions">
        <Button variant="danger" icon={<Trash2 />} onClick={() => setOpen(true)}>
          Delete {what}
        </Button>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Delete ${what}?`}>
        <p>
          Every tape, recording and review goes{isGuest ? '' : ', and your account with them'}. Download
          everything first if you may want any of it again.
        </p>
        <ProblemForm
          submit={`Delete ${what}`}
          variant="danger"
          busy={remove.isPending}
          problem={problem}
          onSubmit={({ password }) => remove.mutate(isGuest ? undefined : password)}
          aside={
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Keep it
            </Button>
          }
        >
          {!isGuest && (
            <PasswordField name="password" label="Your password" error={problem.fields.password} />
          )}
        </ProblemForm>
      </Dialog>
    </>
  );
}
