namespace Micrograd.Html.Documents;

/// <summary>
/// A part of a document: markup, and the files of this assembly that it needs. Several parts stand on one page, and
/// those of one kind share their files.
/// </summary>
/// <param name="Markup">The markup in the body.</param>
/// <param name="Styles">Style sheets, such as "graph.css".</param>
/// <param name="Scripts">Scripts in the order in which they run, as one script with one scope.</param>
internal sealed record Fragment(string Markup, IReadOnlyList<string> Styles, IReadOnlyList<string> Scripts);
