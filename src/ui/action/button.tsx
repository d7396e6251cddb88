import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

interface Look {
  /** One `primary` on a screen; `quiet` has no border; `danger` names what cannot be undone. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly size?: 'md' | 'lg' | undefined;
  readonly icon?: ReactNode;
}

export function buttonClass({ variant = 'plain', size = 'md' }: Look, extra?: string): string {
  return ['btn', variant !== 'plain' && variant, size === 'lg' && 'lg', extra].filter(Boolean).join(' ');
}

export interface ButtonProps extends Look, ComponentProps<'button'> {
  /** Keeps the label and the focus, ignores presses, and is announced as busy. */
  readonly busy?: boolean | undefined;
}

export function Button({
  variant,
  size,
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event));
  return (
    <button
      type="button"
      {...rest}
      {...(busy && { 'aria-busy': true, 'aria-disabled': true })}
      className={buttonClass({ variant, size }, className)}
      onClick={press}
    >
      {busy ? <i className="spinner" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, variant = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      variant={variant}
      aria-label={label}
      title={label}
      className={['icon', className].filter(Boolean).join(' ')}
    />
  );
}

interface LinkButtonProps extends Look, LinkProps {}

export function LinkButton({ variant, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass({ variant, size }, className)}>
      {icon}
      {children}
    </Link>
  );
}
