export { routes as register } from './routes.ts';
