// The vocabulary: every domain type once, with its Chinese term.

/** 单位: the canonical full name without the place, e.g. `发展和改革委员会`. */
export type UnitId = string;
/** 栏目: the column's printed name, unique in its duty table, e.g. `规划信息`. */
export type ColumnId = string;
/** One line of the duty table: `栏目#n`, n counted from 1 within the column, e.g. `规划信息#2`. */
export type DutyId = string;
/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string;
/** A month in Asia/Shanghai, `YYYY-MM`. */
export type Month = string;
/** A moment, ISO 8601 in UTC. */
export type Instant = string;
/** Words shown to people: Chinese first, English beside it. */
export type Words = { zh: string; en: string };

// ── 对照表 ────────────────────────────────────────────────────────────────────

/** 对照表: what each column must carry, how often, and who keeps it supplied. */
export type DutyTable = {
  id: string;
  title: string;
  /** 站点所属政府, printed on forms: `奈曼旗人民政府`. */
  government: string;
  source: { issuer: string; document: string; documentNumber: string; issuedOn?: Day };
  /** The telephone the notice gives, and only for what the notice gives it. */
  hotline?: { phone: string; purpose: string };
  /** 公开内容 groups as printed: 重点领域信息公开, 法定主动公开内容. */
  sections: string[];
  units: Unit[];
  notes: OwnerNote[];
  duties: Duty[];
  doubts: Doubt[];
};

/** 单位 with every other name it is printed under, and contacts entered by hand. */
export type Unit = { id: UnitId; otherNames: string[] };

/** 备注 that names the units of a line, or a group that the notice leaves open (政府各组成部门). */
export type OwnerNote = {
  id: string;
  printed: string;
  /** What of the line the note speaks of, where it does not speak of the whole line. */
  scope?: string;
  /** As printed, in order; absent for an open group. */
  printedUnits?: string[];
  units?: UnitId[];
};

/** One duty line (责任行). */
export type Duty = {
  id: DutyId;
  /** Which of the 31 rows it stands in, counted from 1. */
  row: number;
  /** 序号 as printed; absent where none is printed. */
  printedNumber?: string;
  section: string;
  column: ColumnId;
  /** 报送内容, whole. */
  content: string;
  quota: Quota;
  owners: Owner[];
};

/** 报送频率 `每月≥2条`. */
export type Quota = { min: number; per: 'month'; printed: string };

/** 保障部门 as printed, and the units it resolves to. `note` names the 备注 or open group. */
export type Owner = { printed: string; units: UnitId[]; note?: string };

/** 存疑: something in a document that a person must decide. Never mended silently. */
export type Doubt = { id: string; place: string; text: Words; proposal?: Words; duties: DutyId[] };

/** 联系人 of a unit, entered by hand. */
export type Contact = { unit: UnitId; person: string; phone: string };

// ── 栏目页与稿件 ──────────────────────────────────────────────────────────────

/** Where a date was found, in falling order of trust. */
export type DateOrigin = 'label' | 'list' | 'data' | 'meta' | 'url' | 'inferred' | 'hand';

/** A date as read: the day, where it stood, how it was printed. */
export type ShownDate = { on: Day; origin: DateOrigin; printed: string };

/** own 自行发布 · repost 转载 · link 外链. */
export type ArticleKind = 'own' | 'repost' | 'link';

/** One row of a column page as an adapter reads it. */
export type Row = {
  title: string;
  /** Absolute address. */
  url: string;
  date?: ShownDate;
  pinned: boolean;
  /** The address leaves the site. */
  external: boolean;
};

/** Why a page could not be read. */
export type UnreadableReason =
  | 'login' // 登录页
  | 'blocked' // 被拦截 (403, 412, 521, anti-bot)
  | 'redirected' // 已跳转
  | 'changed' // 版式已变
  | 'unsure' // 没有把握
  | 'partial' // 只读到一部分: there may be more than was seen, so every number is an “at least”
  | 'script-rendered' // 需脚本生成
  | 'timeout' // 超时
  | 'too-large' // 过大
  | 'not-html' // 不是网页
  | 'http' // 出错状态码
  | 'network' // 连不上
  | 'not-granted' // 未获授权
  | 'no-address' // 没有地址
  | 'recipe'; // 识别方案需核对

/** What an adapter makes of a column page. `empty` is proved: the list is there and says it is empty. */
export type Reading =
  | {
      state: 'read';
      adapter: string;
      rows: Row[];
      next?: string;
      total?: number;
      heading?: string;
      /** The newest rows only (a feed): more may lie behind the last one, and no way leads there. */
      newest?: boolean;
      /** Only what is dated on this day or later was asked for; of that the rows are all there is. */
      since?: Day;
    }
  | { state: 'empty'; adapter: string; heading?: string }
  | { state: 'unreadable'; reason: UnreadableReason; detail?: string };

/**
 * 识别方案: how the list of a column page is read, as a person showed it by two clicks. Several anchors that hold
 * independently of each other, so that a small redesign is survived and a large one is noticed. No page content is kept.
 */
export type Recipe = {
  format: 1;
  id: string;
  /** Origin of the site it was taught on. */
  site: string;
  name: string;
  /** 只用于本栏目: the column at that address · 用于本站同版式的栏目: `*` stands for one step of the path. */
  scope: { kind: 'column'; url: string } | { kind: 'pages'; pattern: string };
  list: {
    /** By ids and class names; alone on the page when it was taught, as far as that was possible. */
    selector: string;
    /** By position from the top: `body > div:nth-of-type(2) > ul:nth-of-type(1)`. */
    path: string;
    /** Words that stand over or beside the list; `*`: one of the names the page gives its column. */
    heading?: string;
  };
  /** A row stands so many steps below the list (1: its child), and has one of these shapes (`li`, `div.item`). */
  row: { depth: number; shapes: string[] };
  /** The title's link in its row. */
  link: PlaceInRow;
  /** Path and query of the articles' addresses: `#` stands for digits, `*` for anything within one step. */
  address?: string;
  date: RecipeDate;
  pager: RecipePager;
  /** What was there when it was taught; `dates` had a date. */
  taught: { at: Instant; by: string; url: string; rows: number; dates: number };
};

/** An element in a row: by its class names, and by its position; an empty path is the row itself. */
export type PlaceInRow = { selector?: string; path: string };

/**
 * Where a row's date stands: in a place of the row, anywhere in the row beside the title, inside the title's link, between
 * this row and the next or the one before, in the article's address, or nowhere. `means`: only 发布日期 counts as the day
 * of publishing; 成文日期 and other dates never stand in for it.
 */
export type RecipeDate = {
  at: 'place' | 'row' | 'title' | 'after' | 'before' | 'address' | 'none';
  place?: PlaceInRow;
  means: 'published' | 'issued' | 'other';
};

/** 翻页: found as on any page · none: the list has one page · a link by its words and place · addresses counted up. */
export type RecipePager =
  | { kind: 'auto'; found: boolean }
  | { kind: 'none' }
  | { kind: 'link'; words: string; selector: string }
  | { kind: 'address'; pattern: string };

/** What a recipe read of one column when it was last used. `look` 需要看一下: it does not fit the page any more. */
export type RecipeUse = {
  recipe: string;
  /** The column's address. */
  url: string;
  at: Instant;
  state: 'read' | 'empty' | 'look';
  rows: number;
  dates: number;
  why?: string;
  /** Since when it needs a look. */
  since?: Instant;
};

/** What an article page says of itself. Labels as printed outrank meta tags. */
export type ArticlePage = {
  title?: string;
  /** 信息来源 */
  contentSource?: string;
  /** 发布日期 */
  published?: ShownDate;
  /** It stands behind a label that may mean another day (发文日期, 日期, 时间): the list's own day is surer. */
  vague?: true;
  /** 成文日期, never merged with the former. */
  issued?: ShownDate;
  documentNumber?: string;
  indexNumber?: string;
  siteName?: string;
  /** 网站标识码 */
  siteIdCode?: string;
  columnName?: string;
} & PageFacts;

/** The national tags of an article's page (政府网站发展指引, 国办发〔2017〕47号, annex 3) that are looked at. */
export type NationalTag =
  | 'SiteName'
  | 'SiteDomain'
  | 'SiteIDCode'
  | 'ColumnName'
  | 'ColumnType'
  | 'ArticleTitle'
  | 'PubDate'
  | 'ContentSource';

/** 附件 as an article's page links it. `extension`: lower case, without its dot; `''` where neither name nor address tells. */
export type Attachment = { name: string; url: string; extension: string };

/**
 * 标签体检: missing 缺 · empty 空 · case 大小写不合 · several 有几个值 · format 格式不合 · unreadable 不是日期. `all`: the page
 * has none of them. `value` as it stands there.
 */
export type TagFault = {
  tag: NationalTag | 'all';
  fault: 'missing' | 'empty' | 'case' | 'several' | 'format' | 'unreadable';
  value?: string;
};

/** What stands where: page 页面印 · list 列表印 · address 网址, or in a national tag. Days as `YYYY-MM-DD`, all else as printed. */
export type Said = { where: 'page' | 'list' | 'address' | NationalTag; value: string };

/** 两处不一致: one fact that is told in two ways. Which is true is for a person to say. */
export type Disagreement = { what: 'published' | 'contentSource' | 'title' | 'site'; said: Said[] };

/** What an article's page tells of itself besides its values. Absent: not looked at, for the page was read before that was done. */
export type PageFacts = {
  attachments?: Attachment[];
  tags?: TagFault[];
  disagreements?: Disagreement[];
  /** The page prints no labelled 发布日期 that can be read; what it has in its place. */
  unprinted?: Said[];
};

/** 稿件 as kept: packed per column and month. */
export type Article = {
  url: string;
  title: string;
  kind: ArticleKind;
  /** The date shown to the public; undefined is kept and not counted. */
  shown?: ShownDate;
  firstSeen: Instant;
  /** 信息来源 as printed on the article's page; undefined until that page was read. */
  contentSource?: string;
  /** The article's own page was read (or cannot be read, with the reason). */
  page: 'pending' | 'read' | UnreadableReason;
  /** Where `contentSource` led. */
  unit?: UnitId;
  /** Set by hand, with name and reason; outranks everything else. */
  line?: { duty: DutyId; by: string; reason: string; at: Instant };
  /** Entered by hand because the list misses it. */
  byHand?: { by: string; reason: string; at: Instant };
  /** 日期存疑: shown date long before first sight, or a changed date. */
  dateDoubt?: { kind: 'before-first-sight' | 'changed'; was?: Day };
  /** 成文日期 as its page prints it. */
  issued?: ShownDate;
  /** 已撤下: seen to be gone from list and site; kept as evidence, not counted. */
  goneSince?: Instant;
  /** The recipe by which it was listed last, with its edition; absent where a built-in reader listed it. */
  via?: string;
} & PageFacts;

/** Addresses of which what follows `#` names the column: 广东 gkmlpt, 2026-11. Everywhere else it names a place in the page. */
export const anchoredColumn = /^[^?#]*\/gkmlpt\/index(?:\.html?)?(?:\?[^#]*)?#\d+$/;

/**
 * 取数: data 接口数据 covers the page's list, or stands in for a list that cannot be read · both 合并: neither is proved
 * complete · list-has-more the page lists articles that the data lacks · no-answer the data could not be read.
 */
export type ListChoice = 'data' | 'both' | 'list-has-more' | 'no-answer';

/** 栏目 of an enabled site. */
export type SiteColumn = {
  column: ColumnId;
  /** Origin of the site it belongs to. */
  site: string;
  url?: string;
  /** Where the address comes from. */
  from?: 'link' | 'page' | 'hand';
  /** 新建: where the back office opens a new article of this column, entered by hand. */
  newArticleUrl?: string;
  /** Last attempt, and the last one that succeeded. */
  last?: { at: Instant; state: 'read' | 'empty' | 'unreadable'; reason?: UnreadableReason; detail?: string };
  lastRead?: {
    at: Instant;
    adapter: string;
    pages: string[];
    total?: number;
    /** The list was read back to this day, no further; undefined: to its end. */
    since?: Day;
    /** Which of list and data the rows are from, where the page names data; undefined where it names none, or none was asked. */
    choice?: ListChoice;
  };
  /** First successful reading: dates before it are history, not backdating. */
  firstRead?: Instant;
  /** 打开的页面: what its pages showed in the editor's own browser, since no survey can read the column. */
  visit?: Visit;
};

/** 打开的页面 of a column on one day: addresses in the order they were read; `since` as of a reading. */
export type Visit = { at: Instant; pages: string[]; since?: Day; next?: string };

/** What a content script saw on a column page that the survey cannot read. */
export type OpenedPage =
  | {
      state: 'read';
      adapter: string;
      rows: Row[];
      next?: string;
      total?: number;
      /** Number of the page that the list's own pager marks as the current one. */
      place?: number;
    }
  | { state: 'unreadable'; reason: UnreadableReason };

/**
 * Where a row stands in its page: the element `up` steps above the `link`-th `a[href]` of the document, both counted from 0;
 * `undrawn` where no element shows it (yet), as in a data island.
 */
export type RowPlace = { link: number; up: number } | 'undrawn';

/** 站点 the user has enabled. */
export type Site = {
  /** `http://host:port` */
  origin: string;
  /** Match pattern granted by the user. */
  pattern: string;
  title: string;
  enabledAt: Instant;
};

// ── 计数与进度 ────────────────────────────────────────────────────────────────

/** Counting unit 计数口径: per duty line (default), per column, per owning unit. */
export type CountingUnit = 'line' | 'column' | 'owner';

/** 达标 · 进行中 · 将到期 · 未达标 · 待归属 · 读不到. */
export type ProgressState = 'met' | 'under-way' | 'due-soon' | 'missed' | 'unattributed' | 'unreadable';

/** The stored aggregate of one column in one month. Everything the popup needs, no article. */
export type ColumnCount = {
  column: ColumnId;
  /** By duty, then by unit (`''` for no unit known): counted articles. */
  byDuty: Record<DutyId, Record<UnitId, number>>;
  /** Articles of a column with several duties (or, per owner, of no known owner) that fit no line yet. */
  unattributed: number;
  /** Of all articles counted: reposts and external links. */
  reposts: number;
  /** Rows without a usable date: kept, not counted. */
  undated: number;
  /** Articles whose date is doubtful. */
  dateDoubts: number;
  newest?: Day;
  state: 'read' | 'empty' | 'unreadable' | 'never';
  reason?: UnreadableReason;
  at?: Instant;
};

/** Progress of one duty, column or owner against its quota. */
export type Progress = {
  /** Unique within a list: duty id, column id, or `duty@unit`. */
  key: string;
  column: ColumnId;
  /** The duties it covers. */
  duties: DutyId[];
  owners: UnitId[];
  /** Open groups among the owners (政府各组成部门), as printed. */
  groups: string[];
  done: number;
  required: number;
  unattributed: number;
  state: ProgressState;
  reason?: UnreadableReason | 'never';
  /** Full days left after today in the month; undefined when the month is closed. */
  daysLeft?: number;
  newest?: Day;
};

// ── 审查 ─────────────────────────────────────────────────────────────────────

/** 稿件 as it stands in the editor. */
export type Draft = {
  /** Address of the form's document; names the draft together with `title` when nothing else does. */
  url: string;
  title: string;
  /** Text of the body, paragraphs separated by `\n`. */
  text: string;
  /** Text of the chosen column, without tree drawing. */
  column: string;
  contentSource: string;
  author: string;
  /** As typed. */
  publishedOn: string;
  documentNumber: string;
  /** 摘要: goes out with the article, on list pages and to search engines; `''` where the form has none. */
  abstract: string;
  /** File names only. */
  attachments: string[];
  /** What of files and pictures goes out with it; absent where nobody looked. */
  enclosures?: Enclosure[];
  /** What the back office calls the column by, surest first: what the form shows, else numbers of it and its address. */
  columnKeys?: ColumnKey[];
  /** Where the form shows no column and nobody told which it is: what the page around says (当前位置, chosen in a tree), to be proposed. */
  columnSaid?: string[];
  /** Fields read as a person taught it, and the back office whose form was known beforehand. */
  recipe?: { taught: OfficeField[]; office?: Words };
  /** What stands nowhere in the page, as its own script said it. */
  claimed?: ('text' | 'column')[];
};

/** 随稿文件: a file or picture that goes out with a draft, by what tells it from another one. */
export type Enclosure = {
  kind: 'file' | 'picture';
  /** Of a file, as it is shown; `''` for pictures. */
  name: string;
  /** What its address comes to, the same for every size and copy of one picture; `''` where none is known. */
  key: string;
  /** Lower case, no dot; `''` where none is known. */
  extension: string;
  /** local: in the text itself, or chosen and not uploaded yet · own: on the back office's site · foreign: on another. */
  at: 'local' | 'own' | 'foreign';
  /** field: only a field of the form holds its address. */
  from: 'text' | 'list' | 'field';
  /** Of a picture that is loaded: width over height, in thousandths. */
  shape?: number;
};

/** hold 拦截 · ask 询问 · note 提示. */
export type Strength = 'hold' | 'ask' | 'note';

/** 检查发现. `quote` is the exact run of text it stands on, `at` its offset in the field. */
export type Finding = {
  check: string;
  strength: Strength;
  message: Words;
  field: 'title' | 'text' | 'abstract' | 'column' | 'contentSource' | 'publishedOn' | 'documentNumber';
  quote?: string;
  at?: number;
  /** What may be shown and stored in place of the quote. */
  masked?: string;
  /** The sentence the finding stands in: a verdict is bound to it. */
  sentence?: string;
};

/** 处置 of a finding by a person. Bound to the sentence: other words, new question. */
export type Verdict = {
  check: string;
  /** SHA-256 of the sentence, hex: the words themselves are not kept. */
  sentence: string;
  /** SHA-256 of the quote, hex. */
  quote: string;
  decision: 'overridden' | 'confirmed-public' | 'dismissed';
  reason: string;
  by: string;
  at: Instant;
  /** Of an override only. */
  class?: OverrideClass;
  /** 批准公开的领导: of an override over a mark of state secrecy only. */
  approvedBy?: string;
};

/**
 * 放行理由类别: mistaken 误判 · lawful 依法应当公开 · consent 当事人书面同意 · declassified 已依法解密或本来公开 ·
 * cited 引用条文 · elsewhere 已填或在后台另一步填写 · other 其他.
 */
export type OverrideClass =
  | 'mistaken'
  | 'lawful'
  | 'consent'
  | 'declassified'
  | 'cited'
  | 'elsewhere'
  | 'other';

/** An override as the ledger keeps it. `class` and `approvedBy` are absent in rows that are older than they. */
export type LedgerOverride = {
  check: string;
  reason: string;
  by: string;
  class?: OverrideClass;
  approvedBy?: string;
};

/** 保密审查 answer. `covers` are digests of the paragraphs (or places) it was given for. */
export type Answer = { check: string; choice: 'no' | 'yes'; detail?: string; covers: string[]; at: Instant };

/** The fields of a draft that are compared with what was cleared. */
export type PrintedField =
  | 'title'
  | 'column'
  | 'contentSource'
  | 'author'
  | 'publishedOn'
  | 'documentNumber'
  | 'abstract'
  | 'attachments';

/** 稿件指纹: a cleared text as SHA-256 (hex) of each paragraph and field under a random salt; `shown` is masked. */
export type TextPrint = {
  salt: string;
  paragraphs: { digest: string; length: number }[];
  fields: Record<PrintedField, { digest: string; shown: string }>;
  /** Names and keys as digests; absent in prints that are older than they. */
  enclosures?: Enclosure[];
};

/** 信息发布审核单: 13 fields in the notice's order; all editable. */
export type ReviewForm = {
  submittedOn: string; // 报送时间
  clerk: string; // 信息员
  phone: string; // 电话
  title: string; // 信息标题
  unit: string; // 报送单位
  sourceKind: 'own' | 'repost' | 'other' | ''; // 信息来源 自拟/转载/其他
  column: string; // 发布栏目
  publishAt: string; // 要求发布时间
  unitOpinion: string; // 稿件提供单位审核意见
  leaderOpinion: string; // 网站分管领导审核
  siteOpinion: string; // 网站审核意见
  publisher: string; // 信息发布人
  publishedOn: string; // 发布日期
};

/** 信息员 · 审核人 · 网站分管领导 · 信息发布人. */
export type People = { clerk: string; reviewer: string; leader: string; publisher: string };

// ── 后台识别方案 ──────────────────────────────────────────────────────────────

/** The fields of a form that can be pointed at; the body needs it only where no editor was found. */
export type OfficeField =
  | 'title'
  | 'body'
  | 'column'
  | 'contentSource'
  | 'author'
  | 'publishedOn'
  | 'documentNumber'
  | 'abstract'
  | 'attachments';

/** How an element is read: what is typed, its text, the words of what is chosen, those of what is ticked in it, an attribute. */
export type FieldReading = 'value' | 'text' | 'chosen' | 'ticked' | 'attribute';

/** Where a field stands, told in several independent ways, so that a small redesign leaves one of them standing. */
export type FieldAnchor = {
  /** CSS selectors, surest first; one counts only where it leads to exactly one element. */
  selectors: string[];
  /** The words beside it when it was pointed at; `''` for none. */
  caption: string;
  read: FieldReading;
  /** Name of the attribute, for `read: 'attribute'`. */
  attribute?: string;
  /** Address pattern of the document it stands in, where that is not the form's own. */
  frame?: string;
};

/** One form of a back office, known by the address of its document. */
export type OfficeForm = {
  /** Path with the parameters that choose the page; `*` stands for what changes: `/content/edit/id/*.html`. */
  address: string;
  fields: Partial<Record<OfficeField, FieldAnchor>>;
};

/** `param`: name of the parameter or hidden field (`ChannelId`); `''` where `value` is what the form itself shows. */
export type ColumnKey = { param: string; value: string };

/** 栏目对应: what a back office calls a column by, and the column of the duty table. */
export type ColumnMapping = ColumnKey & { column: ColumnId };

/** A form known beforehand, of a product that many offices use. What of it is not there is found as in any form. */
export type ReadyOffice = {
  id: string;
  name: Words;
  /** Where it was seen, and when; a plain string where both languages say the same. */
  source: Words | string;
  seen: string;
  /** All of them stand in the form's document. */
  signs: string[];
  /** Stands in the form's address. */
  address?: string;
  /** Selectors of each field, surest first; `column: []` says that the form does not tell it, only its address. */
  fields: Partial<Record<OfficeField, string[]>>;
  /** The column is chosen in a panel that may be closed: what this selects stands in the page while it is open. */
  columnPanel?: string;
  /** While that panel is closed the page's script is asked for the column (WordPress). */
  columnClaim?: boolean;
};

/** A control or key that publishes (or, learned so, does not), found by watching one ordinary publish. */
export type LearnedTrigger = {
  id: string;
  /** What the person calls it by: its own words, or where it stands. */
  words: string;
  selectors: string[];
  kind: 'click' | 'key';
  /** `Ctrl+Enter`, for `kind: 'key'`. */
  key?: string;
  /** Address pattern of the document it stands in. */
  frame: string;
  publishes: boolean;
};

/** 后台识别方案: all that was learned about one back office. Holds no content of any page. */
export type OfficeRecipe = {
  version: 1;
  /** Its site. */
  origin: string;
  name: string;
  forms: OfficeForm[];
  columns: ColumnMapping[];
  triggers: LearnedTrigger[];
  /** Changed last. */
  at: Instant;
};

/** Recipes stand in `storage.local` under this and their origin, where content scripts read them too. */
export const officeShelf = 'office:';

// ── 台账 ─────────────────────────────────────────────────────────────────────

/**
 * cleared 审查放行 · released 已放行 (the held action went on) · published 已公开 (seen on the portal) ·
 * unchecked 未检查 · closed 销号 (a second person closed an override) · withdrawn 撤稿 · corrected 更正.
 */
export type LedgerKind =
  | 'cleared'
  | 'released'
  | 'published'
  | 'unchecked'
  | 'closed'
  | 'withdrawn'
  | 'corrected';

/** What a ledger entry says; never the secret itself. */
export type LedgerFacts = {
  kind: LedgerKind;
  at: Instant;
  /** Repeating a request with the same key returns the stored entry. */
  key: string;
  title: string;
  column: string;
  /** Units that own the column. */
  owners: UnitId[];
  /** The unit the source text led to. */
  unit?: UnitId;
  contentSource: string;
  checks: { check: string; strength: Strength; count: number; quotes: string[] }[];
  answers: { check: string; choice: 'no' | 'yes'; detail?: string }[];
  overrides: LedgerOverride[];
  people: People;
  /** SHA-256 of title, column and text, hex; empty for `unchecked`. */
  textDigest: string;
  /** Address of the editor, or of the public article for `published`, `found`, `withdrawn` and `corrected`. */
  address: string;
  /** Of `published`, and of `unchecked` with `found`: where the article was seen. */
  seen?: Seen;
  /** 事后发现, of `unchecked`: nobody let it go here, a survey saw it public. */
  found?: Found;
  /** Of `withdrawn`: since when it is gone from the portal. */
  goneOn?: Day;
  /** Sequence number of the entry this one continues. */
  refers?: number;
  note?: string;
  /** 未确认, of `released`: browser or page ended before anybody heard whether it really went on. */
  unconfirmed?: true;
};

/**
 * 已公开: the column it was found in (another one than was chosen, perhaps), the date it shows there; `again`: it was
 * public before, and still stands there after its text was released anew.
 */
export type Seen = { column: ColumnId; on?: Day; again?: true };

/**
 * 事后发现: since when it is known to be public; how it went out is not known. `armedThatDay`: perhaps from before the guard
 * was armed that day. `maybe`: rows whose article nobody has seen in public, of which it may be one under another title.
 */
export type Found = { firstSeen: Instant; armedThatDay?: true; maybe?: number[] };

/** 登记撤稿: `goneOn` the day it was seen to be gone. 登记更正: `address` of the corrected article, if it is another. */
export type Aftermath =
  | { kind: 'withdrawn'; by: string; reason: string; goneOn?: Day }
  | { kind: 'corrected'; by: string; reason: string; address?: string };

/** 台账 row: facts, its place in the chain, and the hash over both. */
export type LedgerEntry = LedgerFacts & { seq: number; previous: string; hash: string };

// ── 普查 ─────────────────────────────────────────────────────────────────────

/** A survey under way or finished, as people may see it. */
export type SurveyJob = {
  id: string;
  why: 'schedule' | 'start' | 'asked' | 'published' | 'enabled';
  startedAt: Instant;
  finishedAt?: Instant;
  stopped?: boolean;
  /** Columns done and to do. */
  done: number;
  total: number;
  current?: ColumnId;
  /** Columns that a stop left unread, until they are read or a survey of all begins. */
  rest?: ColumnId[];
  /** Why no survey could run at all, e.g. the request rule could not be installed. */
  refused?: Words;
};

// ── 出网与设置 ────────────────────────────────────────────────────────────────

/** One request that left the browser. */
export type RequestRecord = {
  at: Instant;
  url: string;
  /** visit 浏览器打开: loaded in a tab like any page, with scripts and log-in; how many bytes came is not known. */
  purpose: 'column' | 'article' | 'home' | 'visit';
  outcome: 'ok' | UnreadableReason;
  status?: number;
  bytes: number;
  ms: number;
};

/** Where the panel was put by hand: `tab` is the height of its tab, 0 at the top of the window, 1 at the bottom. */
export type PanelSpot = { side: 'left' | 'right'; tab: number };

/** 设置. */
export type Settings = {
  myUnit?: UnitId;
  countingUnit: CountingUnit;
  countReposts: boolean;
  /** `HH:MM` in Asia/Shanghai. */
  schedule: string[];
  workdaysOnly: boolean;
  /** Pause between two requests to one host, ms. */
  pauseMs: number;
  digest: 'none' | 'morning';
  people: People;
  contacts: Contact[];
  /** 新建 for columns without an address of their own; `{column}` stands for the column's name. */
  newArticleUrl?: string;
};
