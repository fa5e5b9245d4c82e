using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Changes a module or feature, moves it in its product's tree, or brings an archived one back.</summary>
public sealed class EditFeature : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/features/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.EditFeatures);

    /// <summary>The fields to change; those left out stay.</summary>
    public sealed record Body
    {
        /// <summary>The name.</summary>
        public Optional<string> Name { get; init; }

        /// <summary>What it does.</summary>
        public Optional<string?> Description { get; init; }

        /// <summary>The node above; null moves it right under the product.</summary>
        public Optional<long?> ParentId { get; init; }

        /// <summary>Place among the nodes under the same parent.</summary>
        public Optional<int> Position { get; init; }

        /// <summary>True takes it out of the lists, false brings it back.</summary>
        public Optional<bool> Archived { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Name = "Offline work orders", ParentId = 3 };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<FeatureView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.Description.Value).MaximumLength(Limits.LongText);
            RuleFor(command => command.Body.Position.Value).InclusiveBetween(0, 100_000);
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(FeatureReader features, FeatureWriter writer, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, FeatureView>
    {
        /// <inheritdoc/>
        public async Task<FeatureView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await features.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var body = request.Body;
            var parent = body.ParentId.Or(before.Parent?.Id);
            if (body.ParentId.HasValue) await features.DemandPlace(before.Product.Id, parent, before.Kind, before.Id, cancellationToken);
            var after = await writer.Write(before, before with
            {
                Name = body.Name.Or(before.Name).Trim(),
                Description = body.Description.Or(before.Description),
                Parent = parent is { } id ? new Reference(id, "") : null,
                Position = body.Position.Or(before.Position),
                ArchivedAt = body.Archived.HasValue ? body.Archived.Value ? before.ArchivedAt ?? clock.GetUtcNow().UtcDateTime : null : before.ArchivedAt,
            }, cancellationToken);
            await audit.Record(FeatureReader.Kind, request.Id, "edited", before, after, before);
            return after;
        }
    }
}
