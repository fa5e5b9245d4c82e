using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>Changes a team: its name, who leads it, who belongs to it; <c>archived: false</c> brings an archived one back. It can be undone.</summary>
public sealed class EditTeam : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/teams/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.ManageTeams);

    /// <summary>The fields to change; those left out stay.</summary>
    public sealed record Body
    {
        /// <summary>The name.</summary>
        public Optional<string> Name { get; init; }

        /// <summary>What it is there for.</summary>
        public Optional<string?> Description { get; init; }

        /// <summary>Who leads it; null for nobody.</summary>
        public Optional<long?> LeadId { get; init; }

        /// <summary>Who belongs to it: all of them.</summary>
        public Optional<IReadOnlyList<long>> MemberIds { get; init; }

        /// <summary>True takes it out of the lists, false brings it back.</summary>
        public Optional<bool> Archived { get; init; }

        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new() { LeadId = 3 };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<TeamView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.Description.Value).MaximumLength(Limits.LongText);
            RuleFor(command => command.Body.MemberIds.Value).NotNull().Must(ids => ids is null || ids.Count <= TeamStore.Largest).When(command => command.Body.MemberIds.HasValue).WithErrorCode("teamSize");
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(TeamStore teams) : IRequestHandler<Command, TeamView>
    {
        /// <inheritdoc/>
        public async Task<TeamView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var before = await teams.Open(request.Id, request.Version, cancellationToken);
            var after = before with
            {
                Name = body.Name.Or(before.Name).Trim(),
                Description = body.Description.Or(before.Description),
                LeadId = body.LeadId.Or(before.LeadId),
                ArchivedAt = body.Archived.HasValue ? body.Archived.Value ? before.ArchivedAt ?? teams.Now : null : before.ArchivedAt,
            };
            return await teams.Change(before, after.With(body.MemberIds.Or(before.Members.Read() ?? [])), cancellationToken);
        }
    }
}
