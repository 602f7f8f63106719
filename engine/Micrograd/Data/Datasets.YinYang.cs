namespace Micrograd;

public static partial class Datasets
{
    private const double DotRadius = 0.1;
    private const double DiskRadius = 0.5;

    private enum YinYangClass
    {
        Yin = 0,
        Yang = 1,
        Dot = 2,
    }

    /// <summary>
    /// Points of the yin-yang disk in three classes, in three splits: 80 % to train, 10 % to validate, 10 % to test.
    /// </summary>
    /// <remarks>
    /// Target 0 is yin, 1 is yang, 2 is either of the two dots. The classes take turns: points are drawn until one is
    /// inside the disk (radius 2 around the origin) and has the class whose turn it is. The points are not shuffled,
    /// because they are random already. To reproduce LLM101n, give the network the same stream: it goes on to the
    /// weights.
    /// Source: EurekaLabsAI/micrograd, <c>utils.py</c>, gen_data_yinyang, with <c>RNG(42)</c> and n=100; the data set
    /// is that of L. Kriener, J. Göltz, M. A. Petrovici, The Yin-Yang dataset (2021).
    /// </remarks>
    /// <param name="random">The stream to draw from; <c>new XorShift64(42)</c> gives the points of LLM101n.</param>
    /// <param name="samples">How many points in all, 10 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 10 samples.</exception>
    public static Splits YinYang(IUniformSource random, int samples = 100)
    {
        ArgumentNullException.ThrowIfNull(random);
        RequireSamples(nameof(YinYang), samples, 10, "so that no split is empty");

        var points = new Example[samples];
        for (int i = 0; i < samples; i++)
            points[i] = DrawPoint(random, (YinYangClass)(i % 3));

        int train = (int)(0.8 * samples);
        int validation = (int)(0.9 * samples);
        return new Splits(points[..train], points[train..validation], points[validation..]);
    }

    private static Example DrawPoint(IUniformSource random, YinYangClass wanted)
    {
        while (true)
        {
            double x = random.Uniform(0, 2 * DiskRadius);
            double y = random.Uniform(0, 2 * DiskRadius);
            bool inside = Distance(x, y, DiskRadius) <= DiskRadius;
            if (inside && ClassAt(x, y) == wanted)
                return At((x / DiskRadius - 1) * 2, (y / DiskRadius - 1) * 2, (double)wanted);
        }
    }

    // The dots are at a quarter and at three quarters of the width. The circle around the left dot is yin, the circle
    // around the right dot is yang; the rest of the upper half is yin, the rest of the lower half is yang.
    private static YinYangClass ClassAt(double x, double y)
    {
        double toLeft = Distance(x, y, 0.5 * DiskRadius);
        double toRight = Distance(x, y, 1.5 * DiskRadius);
        if (toLeft < DotRadius || toRight < DotRadius)
            return YinYangClass.Dot;

        bool yin = toRight <= DotRadius
            || (toLeft > DotRadius && toLeft <= 0.5 * DiskRadius)
            || (y > DiskRadius && toRight > 0.5 * DiskRadius);
        return yin ? YinYangClass.Yin : YinYangClass.Yang;
    }

    // To a center on the horizontal middle line of the disk.
    private static double Distance(double x, double y, double centerX) =>
        Math.Sqrt((x - centerX) * (x - centerX) + (y - DiskRadius) * (y - DiskRadius));
}
