export default {
  site: 'https://bench.example/',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
};
