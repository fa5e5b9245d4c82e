using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>What every store of records works with.</summary>
[Block]
public sealed class RecordBlocks(Db db, AuditTrail audit, ListReader lists, TimeProvider clock, Caller caller)
{
    /// <summary>The database.</summary>
    public Db Db => db;

    /// <summary>Where a change is accounted for.</summary>
    public AuditTrail Audit => audit;

    /// <summary>Reads the row that shows a record.</summary>
    public ListReader Lists => lists;

    /// <summary>Whoever does it.</summary>
    public Caller Caller => caller;

    /// <summary>The time.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The same at another time, for demo data with a past; by another person where one is named.</summary>
    public RecordBlocks At(TimeProvider time, Caller? by = null) => new(db, new AuditTrail(db, by ?? caller, time), lists, time, by ?? caller);
}
