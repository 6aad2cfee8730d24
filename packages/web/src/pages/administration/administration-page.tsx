export function AdministrationPage() { return <p>AdministrationPage</p>; }
