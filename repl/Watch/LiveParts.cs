using System.Security.Cryptography;
using System.Text;
using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>Gives parts their keys and marks what is new.</summary>
internal static class LiveParts
{
    /// <param name="blocks">The parts of the document.</param>
    /// <param name="before">The keys of the last finished run; null if nothing is to be marked as changed.</param>
    public static IReadOnlyList<LivePart> Of(IEnumerable<DocumentBlock> blocks, IReadOnlySet<string>? before)
    {
        Dictionary<string, int> seen = [];
        return [.. blocks.Where(block => block.Markup.Length > 0).Select(block =>
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(block.Markup)))[..12];
            int count = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            string key = $"{hash}-{count}";
            string mark = block.IsOld ? "old" : before is not null && !before.Contains(key) ? "changed" : "";
            return new LivePart(key, block.Markup, mark);
        })];
    }
}
