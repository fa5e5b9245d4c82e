using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>A new team of colleagues. Whoever leads it belongs to it.</summary>
public sealed class CreateTeam : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/teams", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/teams")
        .Allow(Permissions.ManageTeams);

    /// <summary>The team.</summary>
    /// <param name="Name">The name; no other team in use has it.</param>
    /// <param name="Description">What it is there for.</param>
    /// <param name="LeadId">Who leads it.</param>
    /// <param name="MemberIds">Who belongs to it.</param>
    public sealed record Body(string Name, string? Description = null, long? LeadId = null, IReadOnlyList<long>? MemberIds = null)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("Customer-facing", "Sales, customer success and implementation.", 4, [4, 3]);
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<TeamView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Description).MaximumLength(Limits.LongText);
            RuleFor(command => command.Body.MemberIds).Must(ids => ids is null || ids.Count <= TeamStore.Largest).WithErrorCode("teamSize");
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(TeamStore teams) : IRequestHandler<Command, TeamView>
    {
        /// <inheritdoc/>
        public Task<TeamView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            return teams.Create(new TeamRecord { Name = body.Name.Trim(), Description = body.Description, LeadId = body.LeadId }.With(body.MemberIds ?? []), cancellationToken);
        }
    }
}
