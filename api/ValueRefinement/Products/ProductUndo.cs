using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>Puts a product back as it was before an edit or an archiving.</summary>
public sealed class ProductUndo(ProductReader products, ProductWriter writer, Caller caller) : Undo
{
    /// <inheritdoc/>
    public override string Kind => ProductReader.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permissions.EditFeatures);
        var before = change.Before<ProductView>();
        var current = await products.View(change.RecordId, stop);
        await writer.Write(current, current with { Name = before.Name, Description = before.Description, ArchivedAt = before.ArchivedAt }, stop);
    }
}
