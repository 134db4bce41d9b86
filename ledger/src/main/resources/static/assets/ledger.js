"use strict";
(() => {
  // A form is sent once; the button says so.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !("once" in form.dataset)) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    window.setTimeout(() => form.querySelectorAll("button[type=submit]").forEach((b) => { b.disabled = true; }), 0);
  });
  // A page that comes back from the history can be sent again: its key still tells the ledger.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.querySelectorAll("form[data-once]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("button[type=submit]").forEach((b) => { b.disabled = false; });
    });
  });

  document.querySelectorAll("[data-copy]").forEach((button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
    });
  });

  // On a narrow screen a row is read as a card, each figure beside the name of its column.
  const stack = (place) => place.querySelectorAll(".table-scroll > table").forEach((table) => {
    const names = [...table.querySelectorAll("thead th")].map((th) => (th.querySelector(".sort > span") || th).textContent.trim());
    if (names.length < 4) return;
    table.classList.add("stacks");
    table.querySelectorAll("tbody tr").forEach((row) => [...row.children].forEach((cell, i) => { cell.dataset.name = names[i] || ""; }));
  });
  stack(document);
  document.addEventListener("htmx:load", (event) => stack(event.target));

  const focus = document.querySelector("[data-focus]");
  if (focus) focus.focus();

  const yuan = (fen) => {
    const sign = fen < 0 ? "−" : "";
    const whole = Math.floor(Math.abs(fen) / 100);
    return sign + whole.toLocaleString("en-US") + "." + String(Math.abs(fen) % 100).padStart(2, "0");
  };
  const short = (value) => value >= 1e8 ? (value / 1e8) + " 亿" : value >= 1e4 ? (value / 1e4).toLocaleString("en-US") + " 万" : value.toLocaleString("en-US");
  const shortEnglish = (value) => value >= 1e6 ? (value / 1e6) + " M" : value >= 1e3 ? (value / 1e3).toLocaleString("en-US") + " k" : value.toLocaleString("en-US");

  const drawBalance = (place) => {
    if (!window.echarts) return;
    const points = JSON.parse(place.dataset.points);
    const english = document.documentElement.lang === "en";
    const floor = Number(place.dataset.floor) / 100;
    const line = (name, column, colour, filled) => ({
      name, type: "line", step: "end", showSymbol: points.length < 60, symbolSize: 6,
      lineStyle: { width: 2.5, type: filled ? "solid" : "dashed" }, itemStyle: { color: colour },
      areaStyle: filled ? { opacity: 0.12 } : undefined,
      data: points.map((p) => [p[0], p[column] / 100]),
      markLine: filled && floor > 0 ? { silent: true, symbol: "none", label: { formatter: place.dataset.floorName, position: "insideEndTop" }, lineStyle: { color: "#b3261e", type: "dotted", width: 2 }, data: [{ yAxis: floor }] } : undefined
    });
    const chart = window.echarts.init(place);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 12, right: 28, top: 48, bottom: 8, containLabel: true },
      legend: { top: 4, right: 16, icon: "roundRect" },
      tooltip: { trigger: "axis", renderMode: "richText", formatter: (at) => at[0].axisValueLabel + at.map((s) => "\n" + s.seriesName + "  " + yuan(Math.round(s.value[1] * 100))).join("") },
      xAxis: { type: "time", axisLabel: { formatter: "{yyyy}-{MM}-{dd}", hideOverlap: true } },
      yAxis: { type: "value", name: place.dataset.unit, min: 0, axisLabel: { formatter: english ? shortEnglish : short } },
      series: [line(place.dataset.bank, 1, "#2f6fb0", false), line(place.dataset.available, 2, "#0f8a80", true)]
    });
    window.addEventListener("resize", () => chart.resize());
  };
  document.querySelectorAll('[data-chart="balance"]').forEach(drawBalance);

  const drawAgeing = (place) => {
    if (!window.echarts) return;
    const points = JSON.parse(place.dataset.points);
    const english = document.documentElement.lang === "en";
    const name = (bucket) => bucket === "NONE" ? place.dataset.none : bucket === "0" ? place.dataset.due : bucket;
    const colours = ["#0f8a80", "#d8b100", "#d9690f", "#c24a12", "#b3261e", "#8f1d17", "#5e1210"];
    const chart = window.echarts.init(place);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 12, right: 28, top: 36, bottom: 28, containLabel: true },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, renderMode: "richText", formatter: (at) => at[0].name + "\n" + place.dataset.name + "  " + yuan(points[at[0].dataIndex][1]) },
      xAxis: { type: "category", name: place.dataset.days, nameLocation: "middle", nameGap: 26, data: points.map((p) => name(p[0])), axisLabel: { interval: 0, hideOverlap: true } },
      yAxis: { type: "value", name: place.dataset.unit, axisLabel: { formatter: english ? shortEnglish : short } },
      series: [{ type: "bar", barMaxWidth: 56, data: points.map((p, i) => ({ value: p[1] / 100, itemStyle: { color: p[0] === "NONE" ? "#7f8c9a" : colours[Math.min(i, colours.length - 1)] } })) }]
    });
    window.addEventListener("resize", () => chart.resize());
  };
  document.querySelectorAll('[data-chart="ageing"]').forEach(drawAgeing);
})();
