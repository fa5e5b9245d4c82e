using System.Data.Common;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Writes what people change of a module or feature: for an edit, an archiving, and the undoing of either.</summary>
[Block]
public sealed class FeatureWriter(Db db, FeatureReader features, FeatureTexts texts, TimeProvider clock)
{
    private const string Update = """
        UPDATE refinement_feature
           SET name = @Name, name_key = @NameKey, description = @Description, parent_id = @ParentId, position = @Position, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    /// <summary>Writes it and answers what then stands there; refuses when somebody was faster (412) or the name is taken (409).</summary>
    public async Task<FeatureView> Write(FeatureView before, FeatureView after, CancellationToken stop)
    {
        try
        {
            var touched = await db.Execute(Update, new
            {
                before.Id, before.Version, after.Name, NameKey = TextKeys.Of(after.Name), after.Description, ParentId = after.Parent?.Id, after.Position, after.ArchivedAt, Now = clock.GetUtcNow().UtcDateTime,
            }, stop);
            var written = await features.View(before.Id, stop);
            if (touched == 0) throw Refusals.Stale(written);
            await texts.Index([before.Id], stop);
            return written;
        }
        catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
        {
            throw Refusals.Taken("/name", after.Name);
        }
    }
}
