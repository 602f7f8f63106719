namespace Micrograd;

/// <summary>The steps, the rows they work on, and where parameters and results are found in them.</summary>
internal sealed partial class RecordedProgram
{
    /// <summary>How much a tile of examples may take: what stays in a processor's second cache.</summary>
    private const int TileBytes = 512 * 1024;

    private readonly Section shared;
    private readonly Section lanes;
    private readonly Step[] sharedBack;
    private readonly Step[] lanesBack;
    private readonly Rows sharedRows = new();
    private readonly Rows laneRows = new();
    private readonly (Value Leaf, int Row)[] parameters;
    private readonly int inputs;
    private readonly int? targets;
    private readonly int[] results;
    private readonly int? penalty;
    private int running;

    public RecordedProgram(
        Section shared,
        Section lanes,
        (Value Leaf, int Row)[] parameters,
        (double Number, int Row)[] constants,
        int inputs,
        int? targets,
        int[] results,
        int? penalty)
    {
        this.shared = shared;
        this.lanes = lanes;
        this.parameters = parameters;
        this.inputs = inputs;
        this.targets = targets;
        this.results = results;
        this.penalty = penalty;
        sharedBack = shared.StepsBack();
        lanesBack = lanes.StepsBack();
        Parameters = [.. parameters.Select(parameter => parameter.Leaf)];
        sharedRows.Resize(shared.RowCount, 1);
        foreach ((double number, int row) in constants)
            sharedRows.Values[row] = number;
    }

    public IReadOnlyList<Value> Parameters { get; }

    public Kernels Kernels { get; set; } = Kernels.Best;

    /// <summary>Runs over all examples; hands each result, row by row, to the receiver, tile by tile.</summary>
    /// <param name="batch">The examples.</param>
    /// <param name="seed">The slope of the end result for each example's; null where no gradients are wanted.</param>
    /// <param name="receive">Given the first example of a tile, which result it is, and its numbers.</param>
    /// <returns>What was wanted penalty, or 0.</returns>
    public double Run(Batch batch, double? seed, Action<int, int, ReadOnlySpan<double>> receive) => Run(batch, seed, null, receive);

    /// <summary>
    /// As <see cref="Run(Batch, double?, Action{int, int, ReadOnlySpan{double}})"/>; then moves the parameters by -rate
    /// · gradient.
    /// </summary>
    public double Run(Batch batch, double? seed, double? rate, Action<int, int, ReadOnlySpan<double>> receive)
    {
        Recorder.NotWhileRecording("Running a recorded program");
        CheckBatch(batch);
        if (Interlocked.Exchange(ref running, 1) != 0)
            throw new InvalidOperationException("The recorded program is running on another thread. Record one for each thread.");
        try
        {
            return RunAlone(batch, seed, rate, receive);
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    private double RunAlone(Batch batch, double? seed, double? rate, Action<int, int, ReadOnlySpan<double>> receive)
    {
        var alone = new Machine(Kernels, sharedRows, sharedRows);
        ReadParameters();
        foreach (Step step in shared.Steps)
            step.Forward(alone);
        if (seed is not null)
            Array.Clear(sharedRows.Grads);

        var machine = new Machine(Kernels, laneRows, sharedRows);
        laneRows.Resize(lanes.RowCount, TileWidth(batch.Count));
        for (int first = 0; first < batch.Count; first += laneRows.Width)
            RunTile(machine, batch, first, Math.Min(laneRows.Width, batch.Count - first), seed, receive);

        double wantedOnce = penalty is { } row ? sharedRows.Values[row] : 0;
        if (seed is not null)
            FinishBackward(alone);
        if (rate is { } by)
            Descend(by);
        else if (seed is not null)
            AddGradients();
        return wantedOnce;
    }

    private void RunTile(
        Machine machine, Batch batch, int first, int count, double? seed, Action<int, int, ReadOnlySpan<double>> receive)
    {
        laneRows.Count = count;
        for (int number = 0; number < inputs + (targets ?? 0); number++)
            batch.CopyTo(number, first, count, laneRows.ValuesOf(number));
        foreach (Step step in lanes.Steps)
            step.Forward(machine);
        for (int i = 0; i < results.Length; i++)
            receive(first, i, laneRows.ValuesOf(results[i])[..count]);

        if (seed is not { } slope || !lanes.RequiresGrad(results[0]))
            return;
        Span<double> grads = laneRows.GradsOf(results[0]);
        grads[..count].Fill(slope);
        grads[count..].Clear(); // the lanes that only fill up the last register
        foreach (Step step in lanesBack)
        {
            foreach (int row in step.Cleared)
                laneRows.GradsOf(row).Clear();
            step.Backward(machine);
        }
    }

    private void FinishBackward(Machine alone)
    {
        if (penalty is { } row)
            sharedRows.Grads[row] += 1;
        foreach (Step step in sharedBack)
            step.Backward(alone);
    }

    /// <summary>As few tiles as fit the cache, all of about one width, which is a multiple of the register's.</summary>
    private int TileWidth(int examples)
    {
        int lanesWide = Kernels.Lanes;
        int most = Math.Max(4, TileBytes / (2 * sizeof(double) * lanesWide * lanes.RowCount)) * lanesWide;
        int tiles = (examples + most - 1) / most;
        int each = (examples + tiles - 1) / tiles;
        return (each + lanesWide - 1) / lanesWide * lanesWide;
    }

    private void CheckBatch(Batch batch)
    {
        if (batch.Inputs == inputs && (targets is null || batch.Targets == targets))
            return;
        string wanted = targets is null ? $"{inputs} inputs" : $"{inputs} inputs and {targets} targets";
        string found = targets is null ? $"{batch.Inputs}" : $"{batch.Inputs} and {batch.Targets}";
        throw new ArgumentException(
            $"The program was recorded for {wanted} an example, but the batch has {found}. " +
            "Give it as many as were named when it was recorded.",
            nameof(batch));
    }
}
