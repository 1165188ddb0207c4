import { text, type Text } from '#lib/text.ts';

/** Two fields that hold days, of which the second may not be the earlier one. */
export interface DayOrder {
  first: string;
  last: string;
}

/** Says where a field's day is before the one it should follow. Days that are left out break nothing. */
export function brokenDayOrder(
  days: Readonly<Record<string, unknown>>,
  orders: readonly DayOrder[],
): { field: string; message: Text; fix: Text }[] {
  return orders.flatMap(({ first, last }) => {
    const [from, to] = [days[first], days[last]];
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from.slice(0, 10)) return [];
    return [
      {
        field: last,
        message: text(
          `“${last}”是 ${to}，早于“${first}”的 ${from.slice(0, 10)}。`,
          `"${last}" is ${to}, before "${first}", ${from.slice(0, 10)}.`,
        ),
        fix: text(`改正 ${last} 或 ${first}。`, `Correct ${last} or ${first}.`),
      },
    ];
  });
}
