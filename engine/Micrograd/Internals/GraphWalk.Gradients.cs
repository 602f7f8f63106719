namespace Micrograd;

/// <content>The gradients of whole layers, which are added in arrays while the walk goes on.</content>
internal sealed partial class GraphWalk
{
    private readonly List<LayerGradients> gradients = []; // those in use, then those of earlier walks, to be used again
    private readonly HiddenLayers.Waiting waiting = new();
    private int layers; // how many are in use

    /// <summary>Passes the gradients of hidden layers on, now or together with those of the next examples.</summary>
    public void PassOn(HiddenLayers example) => waiting.Add(example, this);

    /// <summary>The arrays in which a layer's gradients are added during this walk.</summary>
    public LayerGradients GradientsOf(LayerArrays layer)
    {
        for (int i = 0; i < layers; i++)
        {
            if (gradients[i].Layer == layer)
                return gradients[i];
        }

        if (layers == gradients.Count)
            gradients.Add(new LayerGradients());
        gradients[layers].Take(layer);
        return gradients[layers++];
    }

    /// <summary>Gives the gradients of all layers to their parameters.</summary>
    public void HandBackGradients()
    {
        waiting.PassOn(this);
        while (layers > 0)
            gradients[--layers].HandBack();
    }

    private void ForgetGradients()
    {
        waiting.Forget();
        while (layers > 0)
            gradients[--layers].Forget();
    }
}
