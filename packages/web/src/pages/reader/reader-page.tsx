export function ReaderPage() { return <p>ReaderPage</p>; }
