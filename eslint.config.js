import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const NODE = [{ group: ['node:*'], message: 'Only the command line, engines, sample data and tests may use Node.' }]

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '.weft/', 'coverage/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'packages/core/tsconfig.json',
          'packages/*/tsconfig.json',
          'apps/*/tsconfig.json',
          'sample-data/tsconfig.json',
          'tsconfig.tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['**/kernels/**'], rules: { 'max-lines-per-function': ['error', { max: 90 }] } },
  { files: ['**/presets/**'], rules: { 'max-lines': 'off' } },
  { files: ['**/test/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['packages/core/src/**', 'apps/viewer/src/**'], rules: { 'no-restricted-imports': ['error', { patterns: NODE }] } },
  {
    files: ['packages/core/src/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'setInterval', 'performance', 'fetch', 'window', 'document'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
    },
  },
  { files: ['**/*.mjs', '**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
)
