/**
 * Every `<style>` that a script of ours makes carries the nonce of the page, since the content policy lets no other pass.
 * `ConfigProvider csp` would reach the component styles alone: the lock of the scroll bar behind a dialog, measured
 * widths and React's own `<style>` are written without it.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
const create = document.createElement.bind(document);

document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (nonce && element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
}) as typeof document.createElement;
