/** Nothing inside is text that a visitor reads. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'head script style noscript template iframe object embed svg canvas math video audio map select option datalist button input textarea progress meter dialog'.split(
    ' ',
  ),
);

/** Stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'html body address article aside blockquote center caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** By their name not the article. */
export const SURROUNDINGS: ReadonlySet<string> = new Set('nav footer aside menu form'.split(' '));
