/** Verbs that tell how something is called, valued or seen: no deed, and no news. */
export const NO_NEWS: ReadonlySet<string> = new Set(
  `be pend mean matter deserve prefer like seem concern regard relate reflect represent include involve contain belong
  depend hinge date value call name base locate situate entitle title know consist comprise constitute resemble equal view deem dub
  describe characterise characterize feature focus centre center surround surprise anger worry alarm please shock motivate shape
  influence constrain add exist compare associate link sound look relate cost live think love hate enjoy affect
  thank note speak claim concern stem underpin highlight underscore illustrate symbolise symbolize entail signify exemplify
  dominate factor mark complicate`.split(/\s+/u),
);

/** Things and bodies whose names look like deeds. */
export const NO_DEEDS: ReadonlySet<string> = new Set(
  `equipment document element station nation position section region question institution situation condition instrument ammunition
  munition ration organisation organization administration delegation corporation coalition federation association population generation
  apartment department settlement basement pavement monument cement moment segment comment sentiment environment fragment garment
  tradition religion opinion option direction ambition intention attention passion mission television version session pension
  million billion distance substance ambulance insurance importance balance finance advance instance alliance performance entrance
  information education position constitution legislation installation foundation fraction faction opposition petition ammunition exception
  governance establishment solution reason conversation explanation relation obligation portion donation nomination reputation location destination`.split(
    /\s+/u,
  ),
);
