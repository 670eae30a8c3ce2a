/*
 * Words whose full stop may not end a sentence, by what may follow them. Written in lower case, without the last
 * full stop: `u.s` stands for `U.S.`.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Something always follows: a name, an example, a rephrasing. `Dr. Li`, `e.g. malware`, `a.k.a. Volt Typhoon`. */
export const NEVER_LAST: ReadonlySet<string> = words(
  'dr mr mrs ms mx prof profs gen lt col sgt maj capt cmdr cpl adm sen sens rep reps gov amb supt insp hon rev fr pres ' +
    'messrs mme mlle st ste mt ft brig pvt cdr e.g i.e eg ie cf viz vs v a.k.a aka f.k.a n.k.a d.b.a approx ca esp incl ' +
    'resp sc lit maj.gen lt.gen lt.col brig.gen ph op.cit h.c',
);

/** A number, a letter or a bracket follows when it is a reference: `para. 7`, `No. 3`, `pp. xi`, `et al. (2020)`. */
export const BEFORE_NUMBER: ReadonlySet<string> = words(
  'no nos nr para paras par pars p pp vol vols ch chap chaps sec secs sect fig figs art arts ed eds app al ibid ' +
    'n nn l ll col cols eq eqs ref refs tab tbl ver v rev ext tel art bk pt pts ser suppl loc slide sl circa ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** May stand in the middle or at the end: what comes next decides. `U.S. officials`, `in the U.S. The`. */
export const EITHER: ReadonlySet<string> = words(
  'u.s u.k e.u u.n u.a.e d.c u.s.a u.s.s.r p.r.c r.o.c d.p.r.k n.y l.a a.m p.m b.c a.d c.e b.c.e inc ltd co corp llc plc bros ' +
    'assn dept univ est min max avg etc jr sr ph.d m.d b.a m.a m.sc b.sc j.d ll.m esq s.a s.p.a n.v b.v a.g a.s g.m.b.h ' +
    'sp.z.o.o mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy apt bldg intl natl govt mil op cit',
);

/**
 * Capitalised words that begin a sentence far more often than they continue a name: behind `U.S.` or `J.` they decide
 * for a new sentence.
 */
export const STARTERS: ReadonlySet<string> = words(
  'The A An In On At It Its He She They We I You My Our Your This That These Those There Their His Her Him However But And Or ' +
    'So For From By With As If When While After Before Since Although Though Because Who What Why How Where Whether ' +
    'Which Not No Yes Both Some Many Most Several Each Every Another Other Such Then Thus Hence Therefore Moreover ' +
    'Furthermore Meanwhile Nevertheless Nonetheless Instead Also According Officials Later Earlier Now Today Yesterday ' +
    'During Despite Under Over Between Among Until Once Here Only Even Still Yet Finally First Second Third Last ' +
    'Additionally Similarly Likewise Consequently Overall Recently Previously Subsequently Investigators Researchers ' +
    'Authorities Prosecutors Analysts Experts To Of All Any Neither Either One Two Three Four Five Unlike Given Based ' +
    'Using Through Throughout Without Within Against About Just Perhaps Indeed Rather Whereas',
);
