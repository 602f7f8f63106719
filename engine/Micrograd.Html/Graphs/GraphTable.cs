using System.Globalization;
using System.Text;
using Micrograd.Html.Documents;
using Micrograd.Plotting.Graphs;

namespace Micrograd.Html.Graphs;

/// <summary>The numbers of a finished graph as a table: name, formula, data, gradient.</summary>
internal static class GraphTable
{
    public static string Of(WalkedGraph walked)
    {
        var number = walked.Nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        string NameOf(Value value) =>
            walked.Names[number[value]] is { Length: > 0 } name ? name : Digits.Of(walked.Drawn.Data[number[value]]);
        StringBuilder text = new StringBuilder("<table>\n<thead><tr><th scope=\"col\">value</th>")
            .Append("<th scope=\"col\">computed as</th><th scope=\"col\">data</th><th scope=\"col\">gradient</th></tr>")
            .Append("</thead>\n<tbody>\n");
        for (int i = 0; i < walked.Nodes.Count; i++)
        {
            Value node = walked.Nodes[i];
            string formula = node.IsLeaf ? "" : Micrograd.Names.Formula(node, NameOf);
            string grad = node.RequiresGrad ? GraphBox.Number(walked.Grads[i]) : "";
            text.Append(CultureInfo.InvariantCulture, $"<tr data-node=\"{i}\">")
                .Append($"<th scope=\"row\">{HtmlDocument.Escape(NameOf(node))}</th><td>{HtmlDocument.Escape(formula)}")
                .Append($"</td><td>{GraphBox.Number(walked.Drawn.Data[i])}</td><td>{grad}</td></tr>\n");
        }

        return text.Append("</tbody>\n</table>\n").ToString();
    }
}
