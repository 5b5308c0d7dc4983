// The portal's style sheets.
import { fontFace } from './font.ts';

export const portalStyle = `
* { box-sizing: border-box; }
body { margin: 0; background: #f3f6fa; color: #333; font: 15px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
a { color: inherit; text-decoration: none; }
a:hover { color: #b5202b; }
ul, ol { margin: 0; padding: 0; list-style: none; }
h1, h2, h3, p { margin: 0; }
.wrap { width: 1200px; max-width: calc(100% - 32px); margin: 0 auto; }
.topline { background: #eef2f7; border-bottom: 1px solid #dde5ee; font-size: 13px; color: #5b6775; }
.topline .wrap { display: flex; justify-content: space-between; line-height: 34px; }
.topline .right { display: flex; gap: 18px; align-items: center; }
.topline .demo { font-weight: normal; color: #97600c; }
.masthead { background: linear-gradient(100deg, #0b4f97, #1a72c0 60%, #3b8fd3); color: #fff; }
.masthead .wrap { display: flex; align-items: center; justify-content: space-between; height: 112px; }
.masthead .name:hover { color: #fff; }
.masthead strong { display: block; font: 600 38px/1.2 "Noto Serif CJK SC", SimSun, serif; letter-spacing: 5px; }
.masthead em { font: 12px/1.6 Georgia, serif; letter-spacing: 2.2px; opacity: .85; }
.search { display: flex; }
.search input { height: 36px; border: 0; font: inherit; font-size: 14px; }
.search input[type=text] { width: 240px; padding: 0 12px; border-radius: 3px 0 0 3px; }
.search input[type=submit] { width: 68px; background: #e8a33d; color: #fff; border-radius: 0 3px 3px 0; cursor: pointer; }
.nav { background: #0a4685; }
.nav ul { display: flex; }
.nav a { display: block; padding: 0 30px; line-height: 46px; color: #fff; font-size: 16px; }
.nav .on a, .nav a:hover { background: #083767; color: #fff; }
.hero { position: relative; margin: 18px 0 0; height: 176px; overflow: hidden; border-radius: 3px; }
.hero img { width: 100%; height: 100%; object-fit: cover; display: block; }
.hero p { position: absolute; left: 44px; top: 40px; color: #fff; font: 600 32px/1.4 "Noto Serif CJK SC", SimSun, serif; letter-spacing: 3px; text-shadow: 0 1px 6px rgba(8, 50, 95, .55); }
.hero small { display: block; font-size: 17px; font-weight: normal; letter-spacing: 2px; }
.crumbs { padding: 14px 0 0; font-size: 13px; color: #6a7683; }
.cols { display: flex; gap: 20px; margin: 16px 0 28px; align-items: flex-start; }
.box { flex: 1; min-width: 0; background: #fff; border: 1px solid #e0e7ef; padding: 0 20px 14px; }
.box.wide { flex: 1.55; }
.box.full { margin: 16px 0 28px; }
.box h2 { display: flex; justify-content: space-between; align-items: baseline; margin: 0 0 8px; padding: 11px 0 8px; border-bottom: 2px solid #0b559f; font-size: 18px; color: #0b559f; }
.box .more { font-size: 13px; font-weight: normal; color: #7a8693; }
.rows li { line-height: 35px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.rows .date { float: right; margin-left: 16px; color: #8592a0; font-size: 13px; }
.rows .of { margin-right: 6px; color: #0b559f; }
.rows.short .of { display: none; }
.zwgk .section { margin: 0 0 22px; background: #fff; border: 1px solid #e0e7ef; padding: 6px 22px 22px; }
.crumbs + .zwgk { margin-top: 16px; }
.zwgk h2 { margin-bottom: 16px; border-bottom: 1px solid #dbe4ee; font-size: 19px; color: #0b559f; }
.zwgk h2 span { display: inline-block; padding: 9px 2px 8px; border-bottom: 3px solid #b5202b; margin-bottom: -2px; }
.grid { display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; }
.grid a { display: block; padding: 0 6px; border: 1px solid #d7e3f0; border-radius: 3px; background: #f6fafe; text-align: center; line-height: 46px; }
.grid a:hover { background: #0b559f; border-color: #0b559f; color: #fff; }
.side { width: 252px; flex: none; }
.side > h2 { background: #0b559f; color: #fff; font-size: 18px; line-height: 50px; padding: 0 20px; font-weight: normal; }
.menu { background: #fff; border: 1px solid #e0e7ef; border-top: 0; }
.menu a { display: block; padding: 0 20px; line-height: 38px; border-bottom: 1px solid #edf1f6; }
.menu .on a { background: #eaf3fc; color: #0b559f; border-left: 3px solid #b5202b; padding-left: 17px; font-weight: 600; }
.rank { margin-top: 18px; background: #fff; border: 1px solid #e0e7ef; padding: 0 14px 10px; font-size: 13px; }
.rank h3, .related h3 { font-size: 15px; line-height: 42px; border-bottom: 1px solid #dbe4ee; color: #0b559f; margin-bottom: 6px; }
.rank li { display: flex; gap: 7px; line-height: 30px; white-space: nowrap; }
.rank a { flex: 1; overflow: hidden; text-overflow: ellipsis; }
.rank i { width: 17px; height: 17px; margin-top: 7px; background: #aab6c3; color: #fff; font: 11px/17px Arial, sans-serif; text-align: center; border-radius: 2px; }
.rank .hot { background: #c7303a; }
.rank span { color: #8592a0; }
.main { flex: 1; min-width: 0; background: #fff; border: 1px solid #e0e7ef; padding: 0 28px 26px; min-height: 560px; }
.head { border-bottom: 2px solid #0b559f; margin-bottom: 12px; }
.head h1 { font-size: 21px; line-height: 56px; color: #0b559f; }
.list li, .jpage li { line-height: 42px; padding: 0 4px 0 16px; position: relative; border-bottom: 1px dashed #e3e9f0; }
.list li::before, .jpage li::before { content: ""; position: absolute; left: 3px; top: 19px; width: 4px; height: 4px; background: #0b559f; }
.list .line { height: 14px; line-height: 14px; border: 0; }
.list .line::before, .list .none::before, .jpage .none::before { display: none; }
.list .date, .jpage .bt-date { float: right; color: #8592a0; font-size: 14px; }
.none, .list .none, .jpage .none { text-align: center; color: #8592a0; line-height: 120px; border: 0; }
.top { color: #c7303a; font-style: normal; margin-right: 5px; }
img.top { vertical-align: -2px; }
.loading { color: #8592a0; text-align: center; line-height: 120px; }
.gkml { width: 100%; border-collapse: collapse; font-size: 14px; }
.gkml th { background: #eaf2fa; color: #0b559f; font-weight: 600; line-height: 42px; border: 1px solid #d7e3f0; }
.gkml td { border: 1px solid #e2e9f1; padding: 8px 8px; text-align: center; line-height: 1.55; color: #667382; white-space: nowrap; }
.gkml .name { text-align: left; color: #333; white-space: normal; }
.gkml .unit ~ td, .gkml td:last-child { white-space: normal; max-width: 150px; }
.gkml tbody tr:nth-child(even) td { background: #f9fbfd; }
.gkml .no { font-size: 12px; width: 150px; }
.pager { margin-top: 24px; text-align: center; font-size: 14px; }
.pager a, .pager b, .pager .total { display: inline-block; margin: 0 3px; padding: 0 11px; line-height: 30px; border: 1px solid #d3deea; border-radius: 2px; color: #4a5766; background: #fff; }
.pager b { background: #0b559f; border-color: #0b559f; color: #fff; font-weight: normal; }
.pager .total { border: 0; color: #8592a0; }
.paper { margin: 16px 0 28px; padding: 30px 90px 36px; background: #fff; border: 1px solid #e0e7ef; }
.paper h1 { margin: 10px 0 14px; font: 600 27px/1.5 "Noto Serif CJK SC", SimSun, serif; text-align: center; color: #1f2a36; }
.info { padding: 9px 0; border: 1px solid #e3e9f0; border-width: 1px 0; background: #f8fafc; text-align: center; font-size: 14px; color: #6a7683; }
.info span { margin: 0 13px; }
.info i { font-style: normal; color: #c6d0db; }
#zoom { margin: 24px 0; min-height: 140px; font-size: 17px; line-height: 2.05; color: #222; }
#zoom p { margin: 0 0 9px; text-indent: 2em; }
#zoom p.signed { margin: 0; }
.xxgk { width: 100%; margin-bottom: 22px; border-collapse: collapse; font-size: 14px; }
.xxgk th, .xxgk td { padding: 7px 12px; border: 1px solid #d7e3f0; text-align: left; font-weight: normal; }
.xxgk th { width: 118px; background: #f2f7fc; color: #5b6775; white-space: nowrap; text-align: right; }
.files { margin: 0 0 18px; padding: 10px 16px; background: #f8fafc; font-size: 15px; }
.files a { display: block; color: #0b559f; }
.tools { text-align: right; font-size: 13px; color: #6a7683; }
.related { margin-top: 18px; font-size: 14px; }
.related li { display: flex; justify-content: space-between; gap: 20px; line-height: 32px; }
.related a { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.related span { color: #8592a0; }
.footer { background: #0a3f78; color: #c9dcf0; font-size: 13px; text-align: center; padding: 22px 0; line-height: 2; }
body.login { background: linear-gradient(#e8f0f8, #cfdfee); min-height: 100vh; display: flex; align-items: center; justify-content: center; }
.login form { width: 380px; padding: 34px 40px 26px; background: #fff; border-top: 4px solid #0b559f; box-shadow: 0 6px 28px rgba(12, 60, 110, .15); }
.login h1 { font-size: 22px; color: #0b559f; }
.login p { margin: 8px 0 18px; font-size: 14px; color: #6a7683; }
.login label { display: block; margin-bottom: 14px; font-size: 14px; }
.login label input { display: block; width: 100%; height: 38px; margin-top: 4px; padding: 0 10px; border: 1px solid #c9d5e1; font: inherit; }
.login input[type=submit] { width: 100%; height: 40px; border: 0; background: #0b559f; color: #fff; font: inherit; cursor: pointer; }
.login .back { margin: 16px 0 0; text-align: center; }
`;

/** The vertical pages of the Mongolian edition: lines run down, the first one on the left. */
export const mongolianStyle = `
${fontFace}
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; overflow-y: hidden; background: #f3f6fa; color: #2b2b2b; writing-mode: vertical-lr; text-orientation: mixed; font: 20px/1.75 "Mongolian Baiti", "Noto Sans Mongolian", "Menksoft Qagan", "Town Mongolian", "Noto Sans CJK SC", sans-serif; }
a { color: inherit; text-decoration: none; }
a:hover { color: #b5202b; }
ul { margin: 0; padding: 0; list-style: none; }
.mast { background: linear-gradient(100deg, #0b4f97, #2a80ca); color: #fff; padding: 32px 18px; height: 100vh; }
.mast strong { font-size: 38px; font-weight: 600; line-height: 1.4; }
.mast span { font-size: 16px; opacity: .85; }
.nav { background: #0a4685; color: #fff; height: 100vh; padding: 26px 6px; }
.nav a { margin-block: 0; margin-inline: 0 34px; font-size: 19px; }
.nav a:hover { color: #ffd76a; }
.main { background: #fff; border: 1px solid #e0e7ef; margin: 18px; padding: 26px 14px; height: calc(100vh - 36px); min-width: calc(100vw - 252px); }
.main h1 { margin: 0; padding: 0 6px; font-size: 27px; color: #0b559f; border-block-end: 2px solid #0b559f; }
.list li { display: flex; justify-content: space-between; gap: 24px; padding: 0 4px; border-block-end: 1px dashed #d9e1ea; line-height: 2; }
.list .date { flex: none; color: #7b8896; font: 14px/2.85 Arial, sans-serif; white-space: nowrap; }
.list a { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.text { padding: 0 10px; }
.text p { margin: 0; }
.foot { background: #0a3f78; color: #c9dcf0; font-size: 14px; padding: 26px 10px; height: 100vh; }
`;
