export { Dialog } from './dialog.tsx';
export { OfflineBanner, useOnline } from './offline-banner.tsx';
export {
  EmptyState,
  ErrorState,
  Skeleton,
} from './states.tsx';
export { ToastRegion, toast } from './toast.tsx';
