using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>Changes a product; <c>archived: false</c> brings an archived one back.</summary>
public sealed class EditProduct : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/products/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.EditFeatures);

    /// <summary>The fields to change; those left out stay.</summary>
    public sealed record Body
    {
        /// <summary>The name.</summary>
        public Optional<string> Name { get; init; }

        /// <summary>What it is for.</summary>
        public Optional<string?> Description { get; init; }

        /// <summary>True takes it out of the lists, false brings it back.</summary>
        public Optional<bool> Archived { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Description = "Work orders, spare parts and contracts." };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<ProductView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.Description.Value).MaximumLength(Limits.LongText);
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(ProductReader products, ProductWriter writer, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, ProductView>
    {
        /// <inheritdoc/>
        public async Task<ProductView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await products.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var body = request.Body;
            var after = await writer.Write(before, before with
            {
                Name = body.Name.Or(before.Name).Trim(),
                Description = body.Description.Or(before.Description),
                ArchivedAt = body.Archived.HasValue ? body.Archived.Value ? before.ArchivedAt ?? clock.GetUtcNow().UtcDateTime : null : before.ArchivedAt,
            }, cancellationToken);
            await audit.Record(ProductReader.Kind, request.Id, "edited", before, after, before);
            return after;
        }
    }
}
