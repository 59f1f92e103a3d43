import { defaultClientConditions, defaultServerConditions, defineConfig, type UserConfig } from 'vite'

const config: UserConfig = defineConfig({
  base: './',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    sourcemap: false,
    // a data: address in the page would need a wider content security policy
    assetsInlineLimit: 0,
    // Sigma and graphology are most of it and are needed at once
    chunkSizeWarningLimit: 700,
  },
})

export default config
