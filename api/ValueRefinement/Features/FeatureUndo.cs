using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Puts a module or feature back as it was before an edit, a move or an archiving.</summary>
public sealed class FeatureUndo(FeatureReader features, FeatureWriter writer, Caller caller) : Undo
{
    /// <inheritdoc/>
    public override string Kind => FeatureReader.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permissions.EditFeatures);
        var before = change.Before<FeatureView>();
        var current = await features.View(change.RecordId, stop);
        if (current.Parent?.Id != before.Parent?.Id) await features.DemandPlace(current.Product.Id, before.Parent?.Id, current.Kind, current.Id, stop);
        await writer.Write(current, current with { Name = before.Name, Description = before.Description, Parent = before.Parent, Position = before.Position, ArchivedAt = before.ArchivedAt }, stop);
    }
}
