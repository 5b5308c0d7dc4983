// The portal's drawings: icon, banner with hills, the sign of a pinned row.

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#0b559f"/><path d="M6 20q5-7 10-2t10-3v7a12 12 0 0 1-20 0z" fill="#fff"/><circle cx="21" cy="10" r="3" fill="#ffd76a"/></svg>`;

export const topSign = `<svg xmlns="http://www.w3.org/2000/svg" width="28" height="15" viewBox="0 0 28 15"><rect width="28" height="15" rx="2" fill="#c7303a"/><path d="M14 3l4 4h-2.6v5h-2.8V7H10z" fill="#fff"/></svg>`;

export const banner = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 200" preserveAspectRatio="xMidYMax slice">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3f8fd2"/><stop offset="1" stop-color="#d9ecf9"/></linearGradient>
<linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fbf6a"/><stop offset="1" stop-color="#5c9a4b"/></linearGradient></defs>
<rect width="1200" height="200" fill="url(#s)"/>
<g fill="#fff" opacity=".75"><ellipse cx="860" cy="52" rx="74" ry="13"/><ellipse cx="915" cy="42" rx="46" ry="15"/><ellipse cx="560" cy="34" rx="60" ry="9"/><ellipse cx="1090" cy="84" rx="52" ry="8"/></g>
<path d="M0 142q120-46 260-18t270-14 240 12 220-22 210 14v86H0z" fill="#a9cf8a"/>
<path d="M0 166q150-34 300-10t310-12 270 10 320-20v66H0z" fill="url(#g)"/>
<path d="M0 186q200-20 420-4t400-4 380-2v24H0z" fill="#4c8740"/>
<g fill="#fdfdfb" stroke="#c9d5de" stroke-width="1"><path d="M930 152v-18q0-4 4-6l21-12 21 12q4 2 4 6v18z"/><path d="M1010 160v-13q0-3 3-5l15-8 15 8q3 2 3 5v13z"/></g>
<g fill="#b5433f"><rect x="949" y="138" width="12" height="14"/><rect x="1024" y="149" width="8" height="11"/></g>
</svg>`;
