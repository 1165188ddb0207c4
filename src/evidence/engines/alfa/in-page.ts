import { Native } from '@siteimprove/alfa-dom/native';

/** The page as Alfa reads it: elements, styles, boxes. */
export const readDocument = async (): Promise<object> => Native.fromNode(document);
