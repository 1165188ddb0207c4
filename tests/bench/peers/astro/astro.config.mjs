// `cacheDir` beside the project: in node_modules it would outlive a clean, and the next cold build would not be cold.
export default {
  site: 'https://bench.example/',
  cacheDir: './.cache',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
};
