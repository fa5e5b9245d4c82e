using System.Data.Common;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement.Products;

/// <summary>A new product, to hang modules and features on.</summary>
public sealed class CreateProduct : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/products", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/products")
        .Allow(Permissions.EditFeatures);

    /// <summary>The product.</summary>
    /// <param name="Name">The name; no other product in use has it.</param>
    /// <param name="Description">What it is for.</param>
    public sealed record Body(string Name, string? Description = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new("Field Service Cloud", "Work orders, spare parts and contracts for service companies.");
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<ProductView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Description).MaximumLength(Limits.LongText);
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(Db db, ProductReader products, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, ProductView>
    {
        private const string Insert = """
            INSERT INTO refinement_product (name, name_key, description, created_at, updated_at, version)
            VALUES (@Name, @NameKey, @Description, @Now, @Now, 1)
            """;

        /// <inheritdoc/>
        public async Task<ProductView> Handle(Command request, CancellationToken cancellationToken)
        {
            var name = request.Body.Name.Trim();
            try
            {
                var id = await db.Insert(Insert, new { Name = name, NameKey = TextKeys.Of(name), request.Body.Description, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
                await audit.Record(ProductReader.Kind, id, "created", null, request.Body);
                return await products.View(id, cancellationToken);
            }
            catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
            {
                throw Refusals.Taken("/name", name);
            }
        }
    }
}
