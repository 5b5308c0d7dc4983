// In an extension's own page `chrome` is the same interface that the product imports from `wxt/browser`.
declare const chrome: typeof import('wxt/browser').browser;
