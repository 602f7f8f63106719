namespace Micrograd;

public static partial class Datasets
{
    private const double DotRadius = 0.1;
    private const double DiscRadius = 0.5;

    private enum YinYangPart
    {
        Yin = 0,
        Yang = 1,
        Dot = 2,
    }

    /// <summary>
    /// The yin-yang disc in three classes, in three splits: 80 % to train, 10 % to validate, 10 % to test.
    /// </summary>
    /// <remarks>
    /// Targets: 0 is yin, 1 is yang, 2 is either of the two dots; they take turns, and points are drawn until one of
    /// the wanted class falls inside the disc (radius 2 around the origin). The points are not shuffled: the stream
    /// made them random already. The stream goes on to the weights: give the network the same one to reproduce LLM101n.
    /// Source: EurekaLabsAI/micrograd, <c>utils.py</c>, gen_data_yinyang, with <c>RNG(42)</c> and n=100; the data set
    /// is that of L. Kriener, J. Göltz, M. A. Petrovici, The Yin-Yang dataset (2021).
    /// </remarks>
    /// <param name="random">The stream to draw from: <c>new XorShift64(42)</c> for the points of LLM101n.</param>
    /// <param name="samples">How many points in all, 10 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 10 samples.</exception>
    public static Splits YinYang(IUniformSource random, int samples = 100)
    {
        ArgumentNullException.ThrowIfNull(random);
        RequireSamples(nameof(YinYang), samples, 10, "so that no split is empty");

        var points = new Example[samples];
        for (int i = 0; i < samples; i++)
            points[i] = Drawn(random, (YinYangPart)(i % 3));

        int train = (int)(0.8 * samples);
        int validation = (int)(0.9 * samples);
        return new Splits(points[..train], points[train..validation], points[validation..]);
    }

    private static Example Drawn(IUniformSource random, YinYangPart wanted)
    {
        while (true)
        {
            double x = random.Uniform(0, 2 * DiscRadius);
            double y = random.Uniform(0, 2 * DiscRadius);
            bool inside = Distance(x, y, DiscRadius) <= DiscRadius;
            if (inside && PartAt(x, y) == wanted)
                return At((x / DiscRadius - 1) * 2, (y / DiscRadius - 1) * 2, (double)wanted);
        }
    }

    // The dots sit at a quarter and three quarters of the width. Around the left dot bulges yin, around the right one
    // yang; what remains of the upper half is yin, of the lower half yang.
    private static YinYangPart PartAt(double x, double y)
    {
        double toLeft = Distance(x, y, 0.5 * DiscRadius);
        double toRight = Distance(x, y, 1.5 * DiscRadius);
        if (toLeft < DotRadius || toRight < DotRadius)
            return YinYangPart.Dot;

        bool yin = toRight <= DotRadius
            || (toLeft > DotRadius && toLeft <= 0.5 * DiscRadius)
            || (y > DiscRadius && toRight > 0.5 * DiscRadius);
        return yin ? YinYangPart.Yin : YinYangPart.Yang;
    }

    // From a centre on the horizontal middle line of the disc.
    private static double Distance(double x, double y, double centre) =>
        Math.Sqrt((x - centre) * (x - centre) + (y - DiscRadius) * (y - DiscRadius));
}
