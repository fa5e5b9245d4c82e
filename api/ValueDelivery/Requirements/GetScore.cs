using MediatR;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;
using ProductOps.Api.ValueDelivery.ScoringRules;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Why a requirement has its score: each term with its weight, its share, its points and the fact behind it, in the caller's language.</summary>
/// <remarks>The points add up to the score exactly.</remarks>
public sealed class GetScore : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/requirements/{id}/score", (RequirementId id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(RequirementId Id) : IQuery<View>;

    /// <summary>A score, explained.</summary>
    /// <param name="Score">The sum.</param>
    /// <param name="Terms">What it is made of.</param>
    public sealed record View(double Score, IReadOnlyList<Explained> Terms);

    /// <summary>A term of a score, explained.</summary>
    /// <param name="Term">Which.</param>
    /// <param name="Weight">What it can bring at most.</param>
    /// <param name="Share">How much of that it brings, 0 to 1.</param>
    /// <param name="Points">What it brings.</param>
    /// <param name="Value">The fact behind it, for programs.</param>
    /// <param name="Explanation">The fact behind it, in a sentence.</param>
    public sealed record Explained(ScoreTermName Term, int Weight, double Share, decimal Points, string? Value, string Explanation);

    /// <summary>Explains it.</summary>
    public sealed class Handler(RequirementViews views, ScoringRules.ScoringRules rules) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var requirement = await views.Of(request.Id.Value, cancellationToken);
            var rule = await rules.Rule(cancellationToken);
            return new View(requirement.Score, [.. requirement.ScoreTerms.Read()!.Select(term => new Explained(term.Term, term.Weight, term.Share, term.Points, term.Value, Sentence(term, rule)))]);
        }

        private static string Sentence(ScoreTerm term, ScoringRule rule)
        {
            var value = term switch
            {
                { Term: ScoreTermName.PriorityClass, Value: { } word } => Text.Of("priorityClass." + word),
                { Term: ScoreTermName.Tier, Value: { } word } => Text.Of("customerTier." + word),
                _ => term.Value,
            };
            var which = term switch
            {
                { Value: null } => "none",
                { Term: ScoreTermName.Renewal, Value: "lost" } => "lost",
                _ => "some",
            };
            return Text.Of($"scoreTerm.{term.Term.Word()}.{which}", ("value", value), ("currency", rule.Currency), ("full", term.Term switch
            {
                ScoreTermName.Customers => rule.FullCustomers,
                ScoreTermName.Revenue => rule.FullRevenue,
                ScoreTermName.Renewal => rule.RenewalNearDays,
                ScoreTermName.Age => rule.FullAgeDays,
                _ => rule.FullEvidence,
            }));
        }
    }
}
