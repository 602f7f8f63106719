using System.Diagnostics;
using Micrograd.Plotting;

namespace Micrograd.Html.Tests.Graphs;

/// <summary>
/// The limits are ten times the goals of 300 ms and 16 ms, 1 s and 100 ms, because other work may run beside a test.
/// The figures that were measured stand in docs/performance.md.
/// </summary>
public class SpeedTests(Chromium chromium)
{
    [Theory]
    [InlineData(2, 9, 3_000, 160)] // 109 values
    [InlineData(10, 33, 10_000, 1_000)] // 1,036 values
    public async Task A_page_is_painted_and_a_changed_leaf_followed_at_once(
        int inputs, int hidden, double paint, double change)
    {
        Value output = new MLP(inputs, [hidden, 1]).Predict([.. Enumerable.Range(0, inputs).Select(i => 0.1 * i)]);
        await using OpenPage open = await OpenPage.Of(chromium, Pictures.Draw(output, unfold: true, force: true));
        double painted = await open.Page.EvaluateAsync<double>(
            """
            new Promise(done => new PerformanceObserver(list => {
              for (const { name, startTime } of list.getEntries())
                if (name === "first-contentful-paint")
                  done(startTime);
            }).observe({ type: "paint", buffered: true }))
            """);
        Assert.InRange(painted, 0, paint);

        await open.Page.ClickAsync("g.leaf >> nth=0");
        double followed = await open.Page.EvaluateAsync<double>(
            """
            (() => {
              const input = document.querySelector("input[type=number]"), begin = performance.now();
              input.value = 0.625;
              input.dispatchEvent(new Event("input"));
              document.querySelector(".picture").getBoundingClientRect();
              return performance.now() - begin;
            })()
            """);
        Assert.InRange(followed, 0, change);
    }
}
