namespace Micrograd.Plotting.Charts;

/// <summary>Points sorted into their classes, with the name and color of each class.</summary>
internal sealed class PointClasses
{
    private readonly IReadOnlyList<(int Class, string Name, Curve Points)> classes;

    private PointClasses(IReadOnlyList<(int Class, string Name, Curve Points)> classes) => this.classes = classes;

    public int Count => classes.Sum(one => one.Points.X.Count);

    public static PointClasses Of(IEnumerable<ClassPoint> points, IReadOnlyList<string>? classNames, string parameter)
    {
        ArgumentNullException.ThrowIfNull(points, parameter);
        ClassPoint[] all = [.. points];
        CheckPlaces(all, parameter);
        IGrouping<int, ClassPoint>[] groups = [.. all.GroupBy(point => point.Class).OrderBy(group => group.Key)];
        if (classNames is not null && classNames.Count != groups.Length)
        {
            throw new ArgumentException(
                $"There are {groups.Length} classes among the points but {classNames.Count} names. "
                + "Give one name for each class.",
                nameof(classNames));
        }

        return new PointClasses([.. groups.Select((group, i) =>
        {
            string name = classNames?[i] ?? (groups.Length == 1 ? "" : $"class {Numbers.Short(group.Key)}");
            var curve = new Curve(name, [.. group.Select(p => p.X)], [.. group.Select(p => p.Y)], CurveStyle.Points);
            return (group.Key, name, curve.Frozen());
        })]);
    }

    public static void CheckPlaces(IEnumerable<ClassPoint> points, string parameter)
    {
        foreach (ClassPoint point in points)
        {
            ArgumentNullException.ThrowIfNull(point, parameter);
            if (!double.IsFinite(point.X) || !double.IsFinite(point.Y))
            {
                throw new ArgumentException(
                    $"The point ({Require.Text(point.X)}, {Require.Text(point.Y)}) cannot be drawn. Leave it out.",
                    parameter);
            }
        }
    }

    public IReadOnlyList<Mark> Marks() => Marks([.. classes.Select(one => one.Class)]);

    /// <param name="known">All classes that have a color, in order. A map may show one that has no points.</param>
    public IReadOnlyList<Mark> Marks(IReadOnlyList<int> known) => [.. classes.Select(one =>
    {
        int index = known.Index().First(each => each.Item == one.Class).Index;
        return new SeriesMark(one.Points, Inks.Of(index)) { Shape = Shapes.Of(index), MarkerSize = 10 };
    })];
}
