using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Where benchmark cases were used, and the deals they helped, the newest first.</summary>
public sealed class ListCaseUses : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "caseUses",
        From = "FROM realization_benchmark_case_use x JOIN realization_benchmark_case b ON b.id = x.case_id LEFT JOIN platform_pub_user u ON u.id = x.noted_by_id",
        Key = "x.id",
        DefaultSort = "-usedOn",
        Columns =
        [
            Column.Number("id", "x.id").Always(),
            Column.Reference("case", "x.case_id", "b.title").Always(),
            Column.Date("usedOn", "x.used_on").Always(),
            Column.Text("place", "x.place").Always(),
            Column.Text("deal", "x.deal"),
            Column.Flag("isWon", "x.is_won").Always(),
            Column.Money("amount", "x.amount"),
            Column.Text("currency", "x.currency"),
            Column.Reference("notedBy", "x.noted_by_id", "u.name"),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/benchmark-case-uses", List, Permissions.Read);

    /// <summary>One use.</summary>
    public sealed record Row : IIdentified
    {
        /// <inheritdoc/>
        public required long Id { get; init; }

        /// <summary>The case: the id.</summary>
        public required long CaseId { get; init; }

        /// <summary>The case: what has changed.</summary>
        public required string CaseName { get; init; }

        /// <summary>When.</summary>
        public required DateOnly UsedOn { get; init; }

        /// <summary>Where.</summary>
        public required string Place { get; init; }

        /// <summary>The deal.</summary>
        public string? Deal { get; init; }

        /// <summary>True when it helped to win it.</summary>
        public required bool IsWon { get; init; }

        /// <summary>What the deal brings.</summary>
        public Amount? Amount { get; init; }

        /// <summary>Its currency.</summary>
        public string? Currency { get; init; }

        /// <summary>Who noted it: the id.</summary>
        public long? NotedById { get; init; }

        /// <summary>Who noted it: the name.</summary>
        public string? NotedByName { get; init; }
    }
}
