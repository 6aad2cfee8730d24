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

// A text box that grows with its text measures a hidden one, and writes that one's style as an attribute, which the
// policy refuses: the box would stay as it is. The same words through the style itself are let pass.
const setAttribute = HTMLTextAreaElement.prototype.setAttribute;
HTMLTextAreaElement.prototype.setAttribute = function write(name: string, value: string) {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
};
