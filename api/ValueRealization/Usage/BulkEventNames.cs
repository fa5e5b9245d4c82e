using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Says of many event names at once what they stand for: one feature, each the feature it is most like, none, or nothing yet. All of them or none; it holds for the past as well.</summary>
public sealed class BulkEventNames : ISlice
{
    private const int Most = 100;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/usage/event-names/bulk", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Allow(Permissions.MapUsage);

    /// <summary>Which names, and what they stand for.</summary>
    /// <param name="Ids">The names; a hundred at most.</param>
    /// <param name="Change">What they stand for.</param>
    public sealed record Body(IReadOnlyList<long> Ids, Change Change)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new([3, 4], new Change(Suggested: true));
    }

    /// <summary>What they stand for: exactly one of these.</summary>
    /// <param name="FeatureId">This feature.</param>
    /// <param name="Suggested">Each the feature it is most like.</param>
    /// <param name="Ignored">None: their events count nowhere.</param>
    /// <param name="Unmapped">Nobody has said yet.</param>
    public sealed record Change(long? FeatureId = null, bool Suggested = false, bool Ignored = false, bool Unmapped = false)
    {
        internal int Said => (FeatureId is null ? 0 : 1) + (Suggested ? 1 : 0) + (Ignored ? 1 : 0) + (Unmapped ? 1 : 0);
    }

    /// <summary>What was done.</summary>
    /// <param name="Count">How many names.</param>
    /// <param name="Events">How many events came under them so far.</param>
    /// <param name="Rows">Each of them as it is now.</param>
    public sealed record Result(int Count, long Events, IReadOnlyList<EventNameView> Rows)
    {
        /// <summary>For the API's document.</summary>
        public static Result Example => new(1, 1240, [EventNameView.Example]);
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<Result>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Ids).Must(ids => ids is { Count: >= 1 and <= Most }).WithErrorCode("bulkRange");
            RuleFor(command => command.Body.Change).Must(change => change is { Said: 1 }).WithErrorCode("oneMappingChange");
        }
    }

    /// <summary>Says it.</summary>
    public sealed class Handler(EventNames names, MappingSuggestions suggestions) : IRequestHandler<Command, Result>
    {
        /// <inheritdoc/>
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var (ids, change) = (request.Body.Ids.Distinct().ToList(), request.Body.Change);
            var rows = new List<EventNameView>(ids.Count);
            var errors = new List<FieldError>();
            await names.DemandFeature(change.FeatureId, "/change/featureId", cancellationToken);
            foreach (var (place, id) in ids.Index())
            {
                var (feature, pointer) = (change.FeatureId, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/ids/{place}"));
                if (await names.Find(id, cancellationToken) is not { } name) throw Refusals.Unknown(pointer, EventNames.Kind, id);
                if (change.Suggested)
                {
                    if (await suggestions.Of(name.Name, 1, cancellationToken) is not [var best, ..])
                    {
                        errors.Add(Refusals.Field(pointer, "noSuggestion", ("name", name.Name)));
                        continue;
                    }

                    feature = best.FeatureId;
                }

                var state = feature is not null ? MappingState.Mapped : change.Ignored ? MappingState.Ignored : MappingState.Unmapped;
                rows.Add(await names.Change(id, state, feature, state.Word(), cancellationToken));
            }

            if (errors.Count > 0) throw Refusals.Invalid(errors);
            return new Result(rows.Count, rows.Sum(row => row.Events), rows);
        }
    }
}
