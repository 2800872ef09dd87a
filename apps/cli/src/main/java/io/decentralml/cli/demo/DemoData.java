package io.decentralml.cli.demo;

import io.decentralml.federated.ClientId;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.Partitioning;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.participant.Participant;
import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Examples;
import java.io.IOException;
import java.util.List;

/**
 * What is trained on, and by which plan.
 *
 * @param split the data of all organisations, and what nobody trains on
 * @param organisations whose data is which
 * @param plan what all agree on
 */
record DemoData(DatasetSplit split, List<Organisation> organisations, TrainingPlan plan) {
  static DemoData load(DemoSettings settings, List<Participant> contributors) throws IOException {
    Examples examples = settings.data().examples(settings.seed());
    Dataset training = examples.split().training();
    List<ClientId> clients =
        contributors.stream().map(each -> ClientId.of(each.key().accountId())).toList();
    return new DemoData(
        examples.split(),
        Organisation.of(
            training, clients, new Partitioning.Dirichlet(settings.alpha()), settings.seed()),
        TrainingPlan.of(examples, settings.seed())
            .withRounds(settings.rounds())
            .withLocalEpochs(settings.localEpochs()));
  }
}
