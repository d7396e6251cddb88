import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/** What the document itself is made of, and so every page loads. */
const everyPage =
  /\/src\/ui\/(?:action\/button|feedback\/(?:toast|offline-banner)|frame|theme)|\/lucide-react\/dist\/esm\/(?!icons)|\/icons\/(?:x|rotate-ccw|cloud-off)\.mjs/;

export default defineConfig({
  plugins: [reactRouter()],
  build: {
    target: 'es2022',
    // Browsers that know nesting, oklch and color-mix: lowering the colours bends their hues.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: {
      // A page that takes one part through the design system's door shall not load the others.
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|react-router|scheduler)\// },
            { name: 'frame', test: everyPage },
          ],
        },
      },
      treeshake: { moduleSideEffects: [{ test: /\/src\/ui\/.*\.tsx?$/, sideEffects: false }] },
    },
  },
});
