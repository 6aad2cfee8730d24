export function PlansPage() { return <p>PlansPage</p>; }
