import { askRules, type Told } from '#probe/rules.ts';
import {
  canvasesAreTold,
  captchasHaveAnotherWay,
  picturesOfLettersAreNamed,
  signsInCellsAreTold,
  signsOfCssAreTold,
} from './drawn-signs.ts';
import { drawnValuesAreTold } from './drawn-values.ts';
import { hiddenDrawingsAreTold } from './hidden-drawings.ts';
import type { EmptyNames } from './lexicon.ts';
import { linksSayWhere } from './links.ts';
import { lettersAreWhatTheySeem } from './look-alikes.ts';
import { alternativesSaySomething, meaningIsTold, ornamentsAreSilent } from './pictures.ts';
import { controlsTellTheirRole, framesAreToldApart, framesSayWhat } from './roles.ts';
import { textIsNoPicture } from './text-in-pictures.ts';
import { headingsSaySomething, labelsSaySomething, titleTellsPage } from './titles-and-labels.ts';

/** Asks all rules of this engine; runs inside the page. */
export const look = (words: EmptyNames): Told =>
  askRules([
    alternativesSaySomething(words),
    ornamentsAreSilent(words),
    meaningIsTold(words),
    signsOfCssAreTold,
    signsInCellsAreTold,
    drawnValuesAreTold,
    hiddenDrawingsAreTold,
    lettersAreWhatTheySeem,
    canvasesAreTold,
    picturesOfLettersAreNamed,
    captchasHaveAnotherWay(words),
    textIsNoPicture,
    titleTellsPage(words),
    linksSayWhere(words),
    headingsSaySomething(words),
    labelsSaySomething(words),
    framesSayWhat(words),
    framesAreToldApart,
    controlsTellTheirRole,
  ]);
