namespace Micrograd;

/// <summary>A recorded program: the steps, their rows, and the rows of inputs, parameters and results.</summary>
internal sealed partial class RecordedProgram
{
    private readonly Section shared;
    private readonly Section lanes;
    private readonly Step[] sharedBack;
    private readonly Step[] lanesBack;
    private readonly Rows sharedRows = new();
    private readonly LeafRun[] leaves;
    private readonly LeafRun[] trained;
    private readonly int inputs;
    private readonly int? targets;
    private readonly int[] results;
    private readonly int? penalty;
    private int running;

    public RecordedProgram(
        Section shared,
        Section lanes,
        Value[] parameters,
        LeafRun[] leaves,
        LeafRun[] trained,
        IEnumerable<(double Number, int Row)> constants,
        int inputs,
        int? targets,
        int[] results,
        int? penalty)
    {
        this.shared = shared;
        this.lanes = lanes;
        this.leaves = leaves;
        this.trained = trained;
        this.inputs = inputs;
        this.targets = targets;
        this.results = results;
        this.penalty = penalty;
        sharedBack = shared.StepsBack();
        lanesBack = lanes.StepsBack();
        workOfExample = 3 * lanes.Steps.Sum(step => step.Work);
        Parameters = parameters.AsReadOnly();
        sharedRows.Resize(shared.RowCount, 1);
        foreach ((double number, int row) in constants)
            sharedRows.Values[row] = number;
    }

    public IReadOnlyList<Value> Parameters { get; }

    public int Inputs => inputs;

    public int Targets => targets ?? 0;

    public Kernels Kernels { get; set; } = Kernels.Best;

    /// <summary>How many threads run a large batch; 0 for as many as the machine has cores.</summary>
    public int Threads { get; set; }

    /// <summary>
    /// Runs over all examples, tile by tile, and gives the numbers of each result to the receiver, from any thread.
    /// </summary>
    /// <param name="batch">The examples.</param>
    /// <param name="seed">The gradient at which backward starts in each lane; null for no gradients.</param>
    /// <param name="rate">The learning rate, for an update after the gradients; null for no update.</param>
    /// <param name="receive">
    /// It gets the first example of a tile, the index of the result, and the result's numbers.
    /// </param>
    /// <returns>The penalty, or 0 if there is none.</returns>
    public double Run(Batch batch, double? seed, double? rate, Action<int, int, ReadOnlySpan<double>> receive)
    {
        Recorder.NotWhileRecording("Running a recorded program");
        CheckBatch(batch);
        if (Interlocked.Exchange(ref running, 1) != 0)
        {
            throw new InvalidOperationException(
                "The recorded program is running on another thread. Record one for each thread.");
        }

        try
        {
            return RunSections(batch, seed, rate, receive);
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    private double RunSections(Batch batch, double? seed, double? rate, Action<int, int, ReadOnlySpan<double>> receive)
    {
        var sharedMachine = new Machine(Kernels, sharedRows, sharedRows);
        ReadLeaves();
        foreach (Step step in shared.Steps)
            step.Forward(sharedMachine);
        if (seed is not null)
            sharedRows.Grads.Clear();

        RunLots(batch, seed, receive);
        double penaltyValue = penalty is { } row ? sharedRows.Values[row] : 0;
        if (seed is not null)
            FinishBackward(sharedMachine);
        if (rate is { } by)
            Descend(by);
        else if (seed is not null)
            AddGradients();
        return penaltyValue;
    }

    private void FinishBackward(Machine sharedMachine)
    {
        if (penalty is { } row)
            sharedRows.Grads[row] += 1;
        foreach (Step step in sharedBack)
            step.Backward(sharedMachine);
    }

    private void CheckBatch(Batch batch)
    {
        if (batch.Inputs == inputs && (targets is null || batch.Targets == targets))
            return;
        string wanted = targets is null ? $"{inputs} inputs" : $"{inputs} inputs and {targets} targets";
        string found = targets is null ? $"{batch.Inputs}" : $"{batch.Inputs} and {batch.Targets}";
        throw new ArgumentException(
            $"The program was recorded for {wanted} an example, but the batch has {found}. " +
            "Pass as many as it was recorded for.",
            nameof(batch));
    }
}
