import type { PasswordPolicy } from '@gangmu/delivery';

export interface PasswordRules {
  readonly shortest: number;
  /** Of lower case, upper case, digits, signs: how many must occur. */
  readonly classes: number;
  /** Days after which it must be changed; null for never (ASVS 6.2.10 forbids it, 等保 asks for it). */
  readonly days: number | null;
  /** Earlier passwords that may not come back. */
  readonly earlier: number;
  /** Whether a second factor is needed by everybody (等保2.0 8.1.4.1 d), or is each person's choice. */
  readonly twoFactors: boolean;
  /** A password that the system administrator makes opens nothing until the security administrator has agreed. */
  readonly firstWaits: boolean;
}

export const PASSWORD_RULES: Readonly<Record<PasswordPolicy, PasswordRules>> = {
  asvs: { shortest: 12, classes: 0, days: null, earlier: 0, twoFactors: false, firstWaits: false },
  mlps3: { shortest: 10, classes: 3, days: 90, earlier: 5, twoFactors: true, firstWaits: true },
};

export type PasswordFault =
  | 'too-short'
  | 'too-few-classes'
  | 'too-common'
  | 'holds-the-name'
  | 'used-before'
  | 'same-as-now';

const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u] as const;
/** What people choose most, and what lies near in an office; whole or with digits and signs at the ends. */
const COMMON =
  /^[\d\p{P}\p{S}]*(?:p[a@]ssw[o0]rd|admin(?:istrator)?|qwerty(?:uiop)?|asdfgh(?:jkl)?|zxcvbnm?|1qaz2wsx(?:3edc)?|iloveyou|welcome|letmein|woaini|gangmu|zhengfu|guanliyuan|test|root)[\d\p{P}\p{S}]*$/iu;

/** What is wrong with a new password, as far as its own characters tell. */
export function passwordFaults(password: string, username: string, policy: PasswordPolicy): readonly PasswordFault[] {
  const rules = PASSWORD_RULES[policy];
  const faults: PasswordFault[] = [];
  if ([...password].length < rules.shortest) faults.push('too-short');
  if (CLASSES.filter((one) => one.test(password)).length < rules.classes) faults.push('too-few-classes');
  if (COMMON.test(password) || fewSigns(password) || isRun(password)) faults.push('too-common');
  if (username.length > 2 && password.toLowerCase().includes(username.toLowerCase())) faults.push('holds-the-name');
  return faults;
}

/** aaaaaaaaaaaa, 121212121212 */
const fewSigns = (password: string): boolean => new Set(password).size < 4;

/** 123456789012, abcdefghijkl: nearly every character follows the one before. */
function isRun(password: string): boolean {
  const codes = [...password].map((one) => one.codePointAt(0) as number);
  const steps = codes.slice(1).filter((code, index) => [1, -1, -9].includes(code - (codes[index] as number)));
  return steps.length >= codes.length - 2;
}

/** Whether a password is past its days. */
export function isOld(passwordAt: string, now: string, policy: PasswordPolicy): boolean {
  const { days } = PASSWORD_RULES[policy];
  return days !== null && Date.parse(now) - Date.parse(passwordAt) > days * 86_400_000;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
/** Without characters that are mistaken for another: 16 of them, all four classes. */
export function firstPassword(random: (below: number) => number): string {
  const sets = [LETTERS, LETTERS.toUpperCase(), '23456789', '-+=@#%'] as const;
  const pick = (set: string) => set[random(set.length)] as string;
  const all = [...sets.map(pick), ...Array.from({ length: 12 }, () => pick(sets.slice(0, 3).join('')))];
  for (let i = all.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [all[i], all[j]] = [all[j] as string, all[i] as string];
  }
  return all.join('');
}
