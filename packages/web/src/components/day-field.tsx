import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly label: string;
  readonly notAfterToday?: boolean;
}

/** A calendar day as `2026-03-31`, never a moment. */
export function DayField({ value, onChange, label, notAfterToday }: Props) {
  return (
    <DatePicker
      aria-label={label}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
      {...(notAfterToday ? { maxDate: dayjs() } : {})}
      style={{ width: '100%' }}
    />
  );
}
