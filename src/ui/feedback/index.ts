export { Dialog, type DialogProps } from './dialog.tsx';
export { OfflineBanner, useOnline } from './offline-banner.tsx';
export { ProgressBar, type ProgressBarProps } from './progress-bar.tsx';
export {
  EmptyState,
  type EmptyStateProps,
  ErrorState,
  type ErrorStateProps,
  Skeleton,
  type SkeletonProps,
} from './states.tsx';
export { ToastRegion, toast } from './toast.tsx';
